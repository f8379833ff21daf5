export { readBuiltSite, type BuiltDataset, type BuiltSite } from "./built-site.js";
export { checkDeployed, readDeployedPage, type DeployedResult } from "./check-deployed.js";
export { checkIdentity } from "./check-identity.js";
export { checkLinks } from "./check-links.js";
export { checkConsumers, noteMissingIssues } from "./consumers.js";
export { findPageDataset, type DatasetPage } from "./dataset-page.js";
export type { CheckFinding, CheckSection } from "./finding.js";
export { validateDataset } from "./validate-dataset.js";
