export { accessibilityLinks } from "./links.js";
export {
  hasAccessibilityStatement,
  renderAccessibilityStatement,
  type AccessibilityStatementOptions,
} from "./statement.js";
