export { accessibilityLinks } from "./links.js";
export {
  isPublicSectorBody,
  renderAccessibilityStatement,
  type AccessibilityStatementOptions,
} from "./statement.js";
