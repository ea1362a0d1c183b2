export const studyPermissions = {};
