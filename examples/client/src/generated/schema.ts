// Made by `npm run sdk` from the OpenAPI document; not to be edited by hand.

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process runs
         * @description Access: public.
         */
        get: operations["getHealthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether requests can be served
         * @description Access: public.
         */
        get: operations["getHealthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Metrics for Prometheus
         * @description Access: Read metrics (`core.metrics.read`), held at the organization at the top.
         */
        get: operations["readMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The API document (OpenAPI 3.1)
         * @description Access: public.
         */
        get: operations["readOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The API document as a page (Swagger UI)
         * @description Access: public.
         */
        get: operations["readDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of the page
         * @description Access: public.
         */
        get: operations["readDocFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/menu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The menu of modules
         * @description Access: any signed-in caller.
         */
        get: operations["listMenu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/menu/{moduleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One module of the menu
         * @description Access: any signed-in caller.
         *
         *     `menu.module_not_found`
         */
        get: operations["getMenu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/menu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The menu of an organization
         * @description Access: any signed-in caller.
         */
        get: operations["listOrganizationMenu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/menu/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a rule or choice would change
         * @description Access: any signed-in caller.
         *
         *     `menu.always_in_force`, `menu.bound_above`, `menu.decided_since`, `menu.module_not_found`, `menu.needed_here`, `menu.not_deployed`, `menu.nothing_decided`, `menu.requirement_forbidden`
         */
        post: operations["planOrganizationMenu"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/menu/{moduleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Rule on a module, or choose it
         * @description Access: any signed-in caller.
         *
         *     `menu.always_in_force`, `menu.bound_above`, `menu.decided_since`, `menu.module_not_found`, `menu.needed_here`, `menu.not_deployed`, `menu.nothing_decided`, `menu.requirement_forbidden`
         */
        put: operations["decideOrganizationMenu"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/menu/{moduleId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what was last ruled or chosen
         * @description Access: any signed-in caller.
         *
         *     `menu.always_in_force`, `menu.module_not_found`, `menu.needed_here`, `menu.not_deployed`, `menu.nothing_to_undo`
         */
        post: operations["undoOrganizationMenu"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The settings of an organization
         * @description Access: any signed-in caller.
         */
        get: operations["listOrganizationSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/settings/{moduleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set or lock settings of a module
         * @description Access: any signed-in caller.
         *
         *     `menu.decided_since`, `menu.module_has_no_settings`, `menu.module_not_found`, `menu.not_deployed`, `menu.setting_invalid`, `menu.setting_locked_above`, `menu.setting_nothing_given`, `menu.setting_unknown`
         */
        put: operations["decideOrganizationSetting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/settings/{moduleId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what was last set or locked
         * @description Access: any signed-in caller.
         *
         *     `menu.module_has_no_settings`, `menu.module_not_found`, `menu.not_deployed`, `menu.setting_nothing_to_undo`
         */
        post: operations["undoOrganizationSetting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recipes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List recipes
         * @description Access: any signed-in caller.
         */
        get: operations["listRecipes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recipes/{recipeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One recipe
         * @description Access: any signed-in caller.
         *
         *     `menu.recipe_not_found`
         */
        get: operations["getRecipe"];
        /**
         * Write a recipe
         * @description Access: Keep recipes (`core.recipe.manage`), held at the organization at the top.
         *
         *     `menu.recipe_cycle`, `menu.recipe_from_file`, `menu.recipe_id_invalid`, `menu.recipe_include_unknown`, `menu.recipe_invalid`
         */
        put: operations["putRecipe"];
        post?: never;
        /**
         * Delete a recipe
         * @description Access: Keep recipes (`core.recipe.manage`), held at the organization at the top.
         *
         *     `menu.recipe_from_file`, `menu.recipe_included`, `menu.recipe_not_found`
         */
        delete: operations["removeRecipe"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/recipes/{recipeId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a recipe would change
         * @description Access: any signed-in caller.
         *
         *     `menu.recipe_cycle`, `menu.recipe_include_unknown`, `menu.recipe_not_found`
         */
        post: operations["planOrganizationRecipe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/recipes/{recipeId}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply a recipe
         * @description Access: any signed-in caller.
         *
         *     `menu.recipe_cycle`, `menu.recipe_include_unknown`, `menu.recipe_not_found`, `menu.recipe_refused`
         */
        post: operations["applyOrganizationRecipe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/recipes/{recipeId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back the last application of a recipe
         * @description Access: any signed-in caller.
         *
         *     `menu.needed_here`, `menu.recipe_not_applied`, `menu.recipe_overtaken`
         */
        post: operations["undoOrganizationRecipe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List custom fields
         * @description Access: any signed-in caller.
         */
        get: operations["listCustomFields"];
        put?: never;
        /**
         * Add a custom field
         * @description Access: Manage custom fields (`core.customField.manage`).
         *
         *     `custom.code_system_unknown`, `custom.host_unknown`, `custom.key_reserved`, `custom.key_taken`, `custom.option_missing`, `custom.option_not_of_type`, `custom.range_wrong`, `custom.too_long_for_index`, `custom.too_many_fields`
         */
        post: operations["createCustomField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom-fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One custom field
         * @description Access: any signed-in caller.
         */
        get: operations["getCustomField"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a custom field
         * @description Access: Manage custom fields (`core.customField.manage`).
         *
         *     `custom.code_system_unknown`, `custom.host_unknown`, `custom.key_taken`, `custom.option_missing`, `custom.option_not_of_type`, `custom.range_wrong`, `custom.retired`, `custom.set_by_deployment`, `custom.too_long_for_index`, `custom.too_many_fields`, `custom.type_in_use`, `custom.values_disagree`
         */
        patch: operations["updateCustomField"];
        trace?: never;
    };
    "/api/v1/custom-fields/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a custom field; its data are kept
         * @description Access: Manage custom fields (`core.customField.manage`).
         *
         *     `custom.set_by_deployment`
         */
        post: operations["retireCustomField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom-fields/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a custom field
         * @description Access: Manage custom fields (`core.customField.manage`).
         *
         *     `custom.key_taken`, `custom.set_by_deployment`, `custom.too_many_fields`
         */
        post: operations["restoreCustomField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit log
         * @description Access: Read the audit log (`core.audit.read`).
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My jobs
         * @description Access: any signed-in caller.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One job
         * @description Access: any signed-in caller.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Progress of a job as server-sent events
         * @description Access: any signed-in caller.
         *
         *     `jobs.too_many_streams`
         */
        get: operations["getJobEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file
         * @description Access: any signed-in caller.
         *
         *     `files.ambiguous_content`, `files.archive_too_large`, `files.content_mismatch`, `files.file_missing`, `files.image_too_large`, `files.invalid_name`, `files.malformed_upload`, `files.multipart_expected`, `files.too_large`, `files.type_not_allowed`, `files.unexpected_part`, `files.unknown_encoding`
         */
        post: operations["uploadFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * About a file
         * @description Access: any signed-in caller.
         */
        get: operations["getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file
         * @description Access: any signed-in caller.
         */
        get: operations["getFileContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a spreadsheet
         * @description Access: any signed-in caller.
         *
         *     `files.ambiguous_content`, `files.archive_too_large`, `files.content_mismatch`, `files.file_missing`, `files.invalid_name`, `files.malformed_upload`, `files.multipart_expected`, `files.too_large`, `files.unexpected_part`, `import.export_only`, `import.unknown_flag`, `import.unknown_resource`, `import.wrong_kind`, `menu.module_not_in_force`
         */
        post: operations["importImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Template of an import
         * @description Access: any signed-in caller.
         *
         *     `import.export_only`, `import.unknown_resource`, `menu.module_not_in_force`
         */
        get: operations["getImportsTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export a spreadsheet
         * @description Access: any signed-in caller.
         *
         *     `import.unknown_resource`, `menu.module_not_in_force`
         */
        post: operations["exportExports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rules that hold for an organization
         * @description Access: Read rules (`base.rule.read`).
         */
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One rule with its versions
         * @description Access: Read rules (`base.rule.read`).
         */
        get: operations["getRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a rule stricter for an organization and everything below it
         * @description Access: Make rules stricter (`base.rule.manage`).
         *
         *     `base.rule_looser`, `base.rule_parameter_not_a_number`, `base.rule_parameter_unknown`, `base.rule_parameters_missing`, `base.rule_version_exists`
         */
        post: operations["createRuleVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{code}/versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a version of an organization
         * @description Access: Make rules stricter (`base.rule.manage`).
         *
         *     `base.national_rule_stays`
         */
        delete: operations["endRuleVersion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-systems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List code systems
         * @description Access: any signed-in caller.
         */
        get: operations["listCodeSystems"];
        put?: never;
        /**
         * Make a code system
         * @description Access: Bring code systems (`base.codeSystem.manage`), held at the organization at the top.
         *
         *     `base.code_system_taken`
         */
        post: operations["createCodeSystem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-systems/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One code system
         * @description Access: any signed-in caller.
         */
        get: operations["getCodeSystem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-systems/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the codes of a system
         * @description Access: any signed-in caller.
         */
        get: operations["getCodeSystemCodes"];
        /**
         * Replace all codes of a system
         * @description Access: Bring code systems (`base.codeSystem.manage`), held at the organization at the top.
         *
         *     `base.built_in_code_changed`, `base.built_in_code_missing`, `base.code_parent_unknown`, `base.code_repeated`, `base.code_too_deep`
         */
        put: operations["replaceCodeSystemCodes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List workdays and holidays
         * @description Access: any signed-in caller.
         *
         *     `base.calendar_span_invalid`
         */
        get: operations["getCalendarDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make a day a workday or a holiday
         * @description Access: Set workdays and holidays (`base.calendar.manage`).
         *
         *     `base.calendar_everywhere_denied`
         */
        put: operations["setCalendarDay"];
        post?: never;
        /**
         * Take back what was set for a day
         * @description Access: Set workdays and holidays (`base.calendar.manage`).
         *
         *     `base.calendar_everywhere_denied`
         */
        delete: operations["removeCalendarDay"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the holidays of a year are known
         * @description Access: any signed-in caller.
         */
        get: operations["yearCalendarYear"];
        /**
         * Say whether the holidays of a year are all entered
         * @description Access: Set workdays and holidays (`base.calendar.manage`), held at the organization at the top.
         */
        put: operations["declareCalendarYear"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List organizations
         * @description Access: Read organizations (`base.organization.read`).
         */
        get: operations["listOrganizations"];
        put?: never;
        /**
         * Create an organization
         * @description Access: Create organizations (`base.organization.create`).
         *
         *     `base.act_in_future`, `base.not_yet_there`, `base.organization_code_taken`, `base.organization_not_found`, `base.parent_dissolved`, `base.party_group_has_no_children`, `base.tree_too_deep`, `base.units_of_joint_branch_only`
         */
        post: operations["createOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One organization
         * @description Access: Read organizations (`base.organization.read`).
         */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the contact details of an organization
         * @description Access: Change contact details of organizations (`base.organization.update`).
         *
         *     `base.units_of_joint_branch_only`
         */
        patch: operations["updateOrganization"];
        trace?: never;
    };
    "/api/v1/organizations/{id}/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An organization and the tree below it
         * @description Access: Read organizations (`base.organization.read`).
         */
        get: operations["getOrganizationTree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List members
         * @description Access: Read members (`base.member.read`).
         */
        get: operations["listMembers"];
        put?: never;
        /**
         * Register a member
         * @description Access: Register members (`base.member.create`).
         *
         *     `base.act_in_future`, `base.applicant_too_young`, `base.group_not_in_organization`, `base.id_number_invalid`, `base.member_dates_invalid`, `base.member_exists`, `base.no_members_there`, `base.not_yet_there`, `base.organization_not_found`, `base.phone_invalid`, `base.probation_too_short`, `base.recruits_nobody`, `base.unknown_code`
         */
        post: operations["createMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One member
         * @description Access: Read members (`base.member.read`).
         */
        get: operations["getMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is known of a member
         * @description Access: Change what is known of members (`base.member.update`).
         *
         *     `base.applicant_too_young`, `base.group_not_in_organization`, `base.id_number_invalid`, `base.masked_number`, `base.member_dates_invalid`, `base.member_exists`, `base.phone_invalid`, `base.probation_too_short`, `base.unknown_code`
         */
        patch: operations["updateMember"];
        trace?: never;
    };
    "/api/v1/members/{id}/change-stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring somebody to the next stage
         * @description Access: Change the stage of members (`base.member.changeStage`).
         *
         *     `base.act_in_future`, `base.act_out_of_order`, `base.applicant_too_young`, `base.join_date_unknown`, `base.last_stage`, `base.member_dates_invalid`, `base.membership_not_normal`, `base.probation_too_short`, `base.recruits_nobody`, `base.stage_not_next`
         */
        post: operations["changeMemberStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/change-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the status of a membership
         * @description Access: Change the status of memberships (`base.member.changeStatus`).
         *
         *     `base.act_in_future`, `base.act_out_of_order`, `base.status_not_possible`
         */
        post: operations["changeMemberStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal an ID or phone number; goes into the audit log
         * @description Access: Reveal ID and phone numbers (`base.member.reveal`).
         */
        post: operations["revealMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a member
         * @description Access: Read members (`base.member.read`).
         */
        get: operations["listMemberHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description Access: Read accounts (`base.account.read`).
         */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Make an account
         * @description Access: Create accounts (`base.account.create`).
         *
         *     `base.member_has_account`, `base.member_not_found`, `base.username_taken`
         */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account
         * @description Access: Read accounts (`base.account.read`).
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description Access: Change, suspend and resume accounts (`base.account.update`).
         *
         *     `base.account_has_more_rights`
         */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/api/v1/accounts/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend an account and end its sessions
         * @description Access: Change, suspend and resume accounts (`base.account.update`).
         *
         *     `base.account_has_more_rights`, `base.last_system_administrator`, `base.own_account`
         */
        post: operations["suspendAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume an account
         * @description Access: Change, suspend and resume accounts (`base.account.update`).
         *
         *     `base.account_has_more_rights`, `base.own_account`
         */
        post: operations["resumeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset a password and end the sessions of the account
         * @description Access: Reset passwords (`base.account.resetPassword`).
         *
         *     `base.account_has_more_rights`, `base.own_account`
         */
        post: operations["resetAccountPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Access: public.
         *
         *     `base.sign_in_failed`, `base.totp_refused`, `base.totp_required`
         */
        post: operations["signAuthLoginIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token for a new pair
         * @description Access: public.
         *
         *     `base.refresh_token_refused`
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Access: any signed-in caller.
         *
         *     `base.account_needed`
         */
        post: operations["signAuthLogoutOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the own password and end all other sessions
         * @description Access: any signed-in caller.
         *
         *     `base.account_needed`, `base.password_wrong`
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List grants
         * @description Access: Read grants (`base.grant.read`).
         */
        get: operations["listGrants"];
        put?: never;
        /**
         * Give a role to an account at an organization
         * @description Access: Grant and revoke roles (`base.grant.manage`).
         *
         *     `base.account_has_more_rights`, `base.grant_exceeds_own`, `base.grant_exists`, `base.role_not_usable_there`
         */
        post: operations["createGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One grant
         * @description Access: Read grants (`base.grant.read`).
         */
        get: operations["getGrant"];
        put?: never;
        post?: never;
        /**
         * Take a role away
         * @description Access: Grant and revoke roles (`base.grant.manage`).
         *
         *     `base.account_has_more_rights`, `base.grant_exceeds_own`, `base.last_system_administrator`
         */
        delete: operations["revokeGrant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The own sessions
         * @description Access: any signed-in caller.
         *
         *     `base.account_needed`
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of the own sessions
         * @description Access: any signed-in caller.
         *
         *     `base.account_needed`
         */
        delete: operations["revokeMeSessionSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a secret for an authenticator app
         * @description Access: any signed-in caller.
         *
         *     `base.account_needed`, `base.password_wrong`, `base.totp_already_enrolled`
         */
        post: operations["startTotp"];
        /**
         * Turn the second factor off
         * @description Access: any signed-in caller.
         *
         *     `base.account_needed`, `base.password_wrong`, `base.totp_mandatory`
         */
        delete: operations["removeTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the second factor on by its first code and end all other sessions
         * @description Access: any signed-in caller.
         *
         *     `base.account_needed`, `base.totp_already_enrolled`, `base.totp_not_started`
         */
        post: operations["confirmMeTotpConfirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List roles, the built-in ones too
         * @description Access: Read roles (`base.role.read`).
         */
        get: operations["listRoles"];
        put?: never;
        /**
         * Make a role
         * @description Access: Manage roles (`base.role.manage`).
         *
         *     `base.grant_exceeds_own`, `base.role_name_taken`
         */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One role
         * @description Access: Read roles (`base.role.read`).
         */
        get: operations["getRole"];
        put?: never;
        post?: never;
        /**
         * Delete a role that nobody has
         * @description Access: Manage roles (`base.role.manage`).
         *
         *     `base.role_built_in`, `base.role_in_use`
         */
        delete: operations["removeRole"];
        options?: never;
        head?: never;
        /**
         * Change a role
         * @description Access: Manage roles (`base.role.manage`).
         *
         *     `base.grant_exceeds_own`, `base.role_built_in`, `base.role_name_taken`
         */
        patch: operations["updateRole"];
        trace?: never;
    };
    "/api/v1/accounts/{id}/member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say which member an account belongs to
         * @description Access: Change, suspend and resume accounts (`base.account.update`).
         *
         *     `base.account_has_more_rights`, `base.member_has_account`, `base.member_not_found`, `base.own_account`
         */
        put: operations["linkAccountMember"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The own inbox
         * @description Access: any signed-in caller.
         *
         *     `base.account_needed`
         */
        get: operations["listMeNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all messages as read
         * @description Access: any signed-in caller.
         *
         *     `base.account_needed`
         */
        post: operations["readMeNotificationsReadAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a message as read
         * @description Access: any signed-in caller.
         *
         *     `base.account_needed`
         */
        post: operations["readMeNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notification-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller gets messages of
         * @description Access: any signed-in caller.
         *
         *     `base.account_needed`
         */
        get: operations["settingsMeNotificationSettings"];
        /**
         * Mute kinds of messages, or hear of them again
         * @description Access: any signed-in caller.
         *
         *     `base.account_needed`, `base.notification_kind_critical`, `base.notification_kind_unknown`
         */
        put: operations["changeMeNotificationSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rename
         * @description Access: Rename, move, merge, split, upgrade, dissolve and restore organizations (`base.organization.reorganize`).
         *
         *     `base.act_changes_nothing`, `base.act_in_future`, `base.act_out_of_order`, `base.organization_dissolved`
         */
        post: operations["renameOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move with all below it
         * @description Access: Rename, move, merge, split, upgrade, dissolve and restore organizations (`base.organization.reorganize`).
         *
         *     `base.act_changes_nothing`, `base.act_in_future`, `base.act_out_of_order`, `base.no_members_there`, `base.not_yet_there`, `base.organization_cycle`, `base.organization_dissolved`, `base.organization_not_found`, `base.parent_dissolved`, `base.party_group_has_no_children`, `base.root_stays`, `base.tree_too_deep`
         */
        post: operations["moveOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge others into it
         * @description Access: Rename, move, merge, split, upgrade, dissolve and restore organizations (`base.organization.reorganize`).
         *
         *     `base.act_in_future`, `base.act_out_of_order`, `base.groups_merge_among_themselves`, `base.no_members_there`, `base.not_yet_there`, `base.organization_cycle`, `base.organization_dissolved`, `base.organization_has_open_cases`, `base.organization_not_found`, `base.parent_dissolved`, `base.party_group_has_no_children`, `base.root_stays`, `base.tree_too_deep`
         */
        post: operations["mergeOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Split a new one off
         * @description Access: Rename, move, merge, split, upgrade, dissolve and restore organizations (`base.organization.reorganize`).
         *
         *     `base.act_in_future`, `base.act_out_of_order`, `base.groups_not_in_organization`, `base.members_not_in_organization`, `base.no_members_there`, `base.not_yet_there`, `base.organization_code_taken`, `base.organization_cycle`, `base.organization_dissolved`, `base.organization_has_open_cases`, `base.organization_not_found`, `base.parent_dissolved`, `base.party_group_has_no_children`, `base.tree_too_deep`
         */
        post: operations["splitOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upgrade
         * @description Access: Rename, move, merge, split, upgrade, dissolve and restore organizations (`base.organization.reorganize`).
         *
         *     `base.act_in_future`, `base.act_out_of_order`, `base.not_an_upgrade`, `base.organization_dissolved`, `base.organization_has_open_cases`
         */
        post: operations["upgradeOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/dissolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dissolve
         * @description Access: Rename, move, merge, split, upgrade, dissolve and restore organizations (`base.organization.reorganize`).
         *
         *     `base.act_in_future`, `base.act_out_of_order`, `base.organization_dissolved`, `base.organization_has_open_cases`, `base.root_stays`
         */
        post: operations["dissolveOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore
         * @description Access: Rename, move, merge, split, upgrade, dissolve and restore organizations (`base.organization.reorganize`).
         *
         *     `base.act_in_future`, `base.act_out_of_order`, `base.not_yet_there`, `base.organization_cycle`, `base.organization_not_dissolved`, `base.organization_not_found`, `base.parent_dissolved`, `base.party_group_has_no_children`, `base.tree_too_deep`
         */
        post: operations["restoreOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * History of an organization
         * @description Access: Read organizations (`base.organization.read`).
         */
        get: operations["listOrganizationHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List transfers of relations
         * @description Access: Read transfers of relations (`base.transfer.read`).
         */
        get: operations["listTransfers"];
        put?: never;
        /**
         * Begin the transfer of a relation
         * @description Access: Begin transfers of relations (`base.transfer.create`).
         *
         *     `base.member_not_found`, `base.no_members_there`, `base.organization_not_found`, `base.recruits_nobody`, `base.transfer_dues_missing`, `base.transfer_membership_not_normal`, `base.transfer_one_way`, `base.transfer_open`, `base.transfer_to_itself`, `base.transfer_valid_too_long`
         */
        post: operations["createTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/receivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where relations may go
         * @description Access: Begin transfers of relations (`base.transfer.create`).
         */
        get: operations["listTransfersReceivers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One transfer
         * @description Access: Read transfers of relations (`base.transfer.read`).
         */
        get: operations["getTransfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a transfer whose letter is not issued
         * @description Access: Begin transfers of relations (`base.transfer.create`).
         *
         *     `base.members_not_in_organization`, `base.no_members_there`, `base.recruits_nobody`, `base.transfer_closed`, `base.transfer_dues_missing`, `base.transfer_membership_not_normal`, `base.transfer_other_side`, `base.transfer_to_itself`, `base.transfer_valid_too_long`
         */
        patch: operations["updateTransfer"];
        trace?: never;
    };
    "/api/v1/transfers/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue the letter of introduction
         * @description Access: Issue letters of introduction (`base.transfer.issue`).
         *
         *     `base.members_not_in_organization`, `base.no_members_there`, `base.recruits_nobody`, `base.transfer_closed`, `base.transfer_dues_missing`, `base.transfer_membership_not_normal`, `base.transfer_other_side`, `base.transfer_to_itself`, `base.transfer_valid_too_long`
         */
        post: operations["issueTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the relation
         * @description Access: Accept and reject relations (`base.transfer.accept`).
         *
         *     `base.act_in_future`, `base.act_out_of_order`, `base.group_not_in_organization`, `base.members_not_in_organization`, `base.no_members_there`, `base.not_yet_there`, `base.transfer_closed`, `base.transfer_membership_not_normal`, `base.transfer_no_group_outside`, `base.transfer_other_side`
         */
        post: operations["acceptTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject the transfer
         * @description Access: Accept and reject relations (`base.transfer.accept`).
         *
         *     `base.transfer_closed`, `base.transfer_other_side`
         */
        post: operations["rejectTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke the transfer
         * @description Access: Revoke transfers of relations (`base.transfer.revoke`).
         *
         *     `base.transfer_closed`, `base.transfer_other_side`
         */
        post: operations["revokeTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The letter of introduction as PDF
         * @description Access: Issue letters of introduction (`base.transfer.issue`).
         *
         *     `base.transfer_has_no_letter`, `base.transfer_other_side`
         */
        get: operations["getTransferLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List terms of office
         * @description Access: Read terms of office (`base.term.read`).
         */
        get: operations["listTerms"];
        put?: never;
        /**
         * Register a term of office
         * @description Access: Register terms of office (`base.term.manage`).
         *
         *     `base.appointed_not_elected`, `base.no_terms_there`, `base.reelection_too_late`, `base.temporary_branch_limited`, `base.term_in_future`, `base.term_out_of_order`
         */
        post: operations["createTerm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One term of office
         * @description Access: Read terms of office (`base.term.read`).
         */
        get: operations["getTerm"];
        put?: never;
        post?: never;
        /**
         * Take back a term entered by mistake
         * @description Access: Register terms of office (`base.term.manage`).
         *
         *     `base.term_has_posts`, `base.term_not_current`
         */
        delete: operations["removeTerm"];
        options?: never;
        head?: never;
        /**
         * Add the approval or an extension
         * @description Access: Register terms of office (`base.term.manage`).
         *
         *     `base.extension_needs_number`, `base.extension_too_long`, `base.term_not_current`
         */
        patch: operations["updateTerm"];
        trace?: never;
    };
    "/api/v1/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List posts
         * @description Access: Read posts (`base.post.read`).
         */
        get: operations["listPosts"];
        put?: never;
        /**
         * Give a member a post
         * @description Access: Register posts (`base.post.manage`).
         *
         *     `base.committee_too_large`, `base.post_day_out_of_range`, `base.post_needs_full_member`, `base.post_not_there`, `base.post_taken`
         */
        post: operations["createPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One post
         * @description Access: Read posts (`base.post.read`).
         */
        get: operations["getPost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a post
         * @description Access: Register posts (`base.post.manage`).
         *
         *     `base.post_day_out_of_range`, `base.post_ended`
         */
        post: operations["endPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List channel accounts
         * @description Access: Read channel accounts (`base.channelAccount.read`).
         */
        get: operations["listChannelAccounts"];
        put?: never;
        /**
         * Add a channel account
         * @description Access: Manage channel accounts (`base.channelAccount.manage`).
         *
         *     `base.channel_field_missing`, `base.channel_field_unused`, `base.channel_secret_malformed`, `base.channel_url_malformed`
         */
        post: operations["createChannelAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One channel account
         * @description Access: Read channel accounts (`base.channelAccount.read`).
         */
        get: operations["getChannelAccount"];
        put?: never;
        post?: never;
        /**
         * Remove a channel account
         * @description Access: Manage channel accounts (`base.channelAccount.manage`).
         */
        delete: operations["removeChannelAccount"];
        options?: never;
        head?: never;
        /**
         * Change a channel account
         * @description Access: Manage channel accounts (`base.channelAccount.manage`).
         *
         *     `base.channel_field_missing`, `base.channel_field_unused`, `base.channel_secret_malformed`, `base.channel_url_malformed`
         */
        patch: operations["updateChannelAccount"];
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search everything
         * @description Access: any signed-in caller.
         *
         *     `base.search_kind_unknown`
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures of an organization and everything below it
         * @description Access: Read statistics (`base.statistics.read`).
         *
         *     `base.metric_unknown`, `base.statistics_in_future`, `base.statistics_too_large`
         */
        get: operations["countStatistics"];
        put?: never;
        /**
         * Have figures counted as a job
         * @description Access: Read statistics (`base.statistics.read`).
         *
         *     `base.metric_unknown`, `base.statistics_in_future`
         */
        post: operations["orderStatistics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what can be counted
         * @description Access: Read statistics (`base.statistics.read`).
         */
        get: operations["getStatisticsMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Have all that is kept about the caller put together
         * @description Access: any signed-in caller.
         *
         *     `base.account_needed`
         */
        get: operations["exportMePersonalData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase the personal data of a person, for good
         * @description Access: Erase the personal data of members (`base.member.erase`).
         *
         *     `base.account_has_more_rights`, `base.archive_duty`, `base.last_system_administrator`, `base.member_has_open_cases`, `base.own_account`
         */
        post: operations["eraseMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller, his membership, grants and permissions
         * @description Access: any signed-in caller.
         *
         *     `base.account_needed`
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sections
         * @description Access: what is public needs no sign-in; whoever signs in reads what is addressed to him, and with Read all sections (`info.section.read`) all of the organizations he manages.
         *
         *     `menu.module_not_in_force`
         */
        get: operations["listSections"];
        put?: never;
        /**
         * Create a section
         * @description Access: Create sections (`info.section.create`).
         *
         *     `info.parent_section_elsewhere`, `info.secrecy_marking`, `info.section_name_taken`, `info.section_too_deep`, `menu.module_not_in_force`
         */
        post: operations["createSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One section
         * @description Access: what is public needs no sign-in; whoever signs in reads what is addressed to him, and with Read all sections (`info.section.read`) all of the organizations he manages.
         *
         *     `menu.module_not_in_force`
         */
        get: operations["getSection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename, move or order a section
         * @description Access: Rename and move sections (`info.section.update`).
         *
         *     `info.parent_section_elsewhere`, `info.secrecy_marking`, `info.section_cycle`, `info.section_name_taken`, `info.section_too_deep`, `menu.module_not_in_force`
         */
        patch: operations["updateSection"];
        trace?: never;
    };
    "/api/v1/sections/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a section
         * @description Access: Archive and restore sections (`info.section.archive`).
         *
         *     `info.section_has_sections`, `menu.module_not_in_force`
         */
        post: operations["archiveSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sections/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a section back into use
         * @description Access: Archive and restore sections (`info.section.archive`).
         *
         *     `info.parent_section_elsewhere`, `info.section_name_taken`, `menu.module_not_in_force`
         */
        post: operations["restoreSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/word-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the lists of words
         * @description Access: Read lists of words (`info.wordList.read`).
         *
         *     `menu.module_not_in_force`
         */
        get: operations["listWordLists"];
        put?: never;
        /**
         * Begin a list of words
         * @description Access: Manage lists of words (`info.wordList.manage`).
         *
         *     `info.secrecy_marking`, `info.word_list_name_taken`, `info.word_lists_too_many`, `menu.module_not_in_force`
         */
        post: operations["createWordList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/word-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One list of words
         * @description Access: Read lists of words (`info.wordList.read`).
         *
         *     `menu.module_not_in_force`
         */
        get: operations["getWordList"];
        put?: never;
        post?: never;
        /**
         * Remove a list with its words
         * @description Access: Manage lists of words (`info.wordList.manage`).
         *
         *     `menu.module_not_in_force`
         */
        delete: operations["removeWordList"];
        options?: never;
        head?: never;
        /**
         * Rename a list of words, change its kind, suspend or resume it
         * @description Access: Manage lists of words (`info.wordList.manage`).
         *
         *     `info.secrecy_marking`, `info.word_list_name_taken`, `menu.module_not_in_force`
         */
        patch: operations["updateWordList"];
        trace?: never;
    };
    "/api/v1/word-lists/{id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the words of a list
         * @description Access: Read lists of words (`info.wordList.read`).
         *
         *     `menu.module_not_in_force`
         */
        get: operations["listWordListWords"];
        put?: never;
        /**
         * Add a word to a list
         * @description Access: Manage lists of words (`info.wordList.manage`).
         *
         *     `info.secrecy_marking`, `info.word_exception_without_word`, `info.word_list_full`, `info.word_taken`, `info.word_too_short`, `menu.module_not_in_force`
         */
        post: operations["createWordListWord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/word-lists/{id}/words/{wordId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One word of a list
         * @description Access: Read lists of words (`info.wordList.read`).
         *
         *     `menu.module_not_in_force`
         */
        get: operations["getWordListWord"];
        put?: never;
        post?: never;
        /**
         * Remove a word from a list
         * @description Access: Manage lists of words (`info.wordList.manage`).
         *
         *     `menu.module_not_in_force`
         */
        delete: operations["removeWordListWord"];
        options?: never;
        head?: never;
        /**
         * Change a word of a list
         * @description Access: Manage lists of words (`info.wordList.manage`).
         *
         *     `info.secrecy_marking`, `info.word_exception_without_word`, `info.word_taken`, `info.word_too_short`, `menu.module_not_in_force`
         */
        patch: operations["updateWordListWord"];
        trace?: never;
    };
    "/api/v1/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List articles
         * @description Access: what is public needs no sign-in; whoever signs in reads what is addressed to him, and with Read all articles, drafts included (`info.article.read`) all of the organizations he manages.
         *
         *     `menu.module_not_in_force`
         */
        get: operations["listArticles"];
        put?: never;
        /**
         * Write an article
         * @description Access: Write articles (`info.article.create`).
         *
         *     `document.not_readable`, `document.takes_too_much`, `files.not_attachable`, `info.audience_out_of_scope`, `info.cover_not_image`, `info.document_number_invalid`, `info.document_number_taken`, `info.document_period_reversed`, `info.document_type_unknown`, `info.expiry_in_past`, `info.issuer_out_of_scope`, `info.not_a_document`, `info.not_replaceable`, `info.one_addressee`, `info.picture_not_image`, `info.replacement_cycle`, `info.secrecy_marking`, `info.section_not_usable`, `info.stage_unknown`, `info.too_many_pictures`, `menu.module_not_in_force`, `picture.not_readable`, `picture.takes_too_much`
         */
        post: operations["createArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One article
         * @description Access: what is public needs no sign-in; whoever signs in reads what is addressed to him, and with Read all articles, drafts included (`info.article.read`) all of the organizations he manages.
         *
         *     `menu.module_not_in_force`
         */
        get: operations["getArticle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an article
         * @description Access: Change articles (`info.article.update`).
         *
         *     `document.not_readable`, `document.takes_too_much`, `files.not_attachable`, `info.article_locked`, `info.audience_out_of_scope`, `info.copy_locked`, `info.copy_not_public`, `info.cover_not_image`, `info.document_number_invalid`, `info.document_number_taken`, `info.document_period_reversed`, `info.document_type_unknown`, `info.expiry_in_past`, `info.foreword_with_pictures`, `info.issuer_out_of_scope`, `info.no_foreword`, `info.not_a_document`, `info.not_replaceable`, `info.one_addressee`, `info.picture_not_image`, `info.replacement_cycle`, `info.secrecy_marking`, `info.section_not_usable`, `info.stage_unknown`, `info.too_many_pictures`, `menu.module_not_in_force`, `picture.not_readable`, `picture.takes_too_much`
         */
        patch: operations["updateArticle"];
        trace?: never;
    };
    "/api/v1/articles/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an attachment, the cover or a picture of the body
         * @description Access: what is public needs no sign-in; whoever signs in reads what is addressed to him, and with Read all articles, drafts included (`info.article.read`) all of the organizations he manages.
         *
         *     `menu.module_not_in_force`, `picture.not_a_picture`, `picture.not_readable`, `picture.takes_too_much`
         */
        get: operations["fileArticleFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/word-hits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the words of lists in an article
         * @description Access: Read all articles, drafts included (`info.article.read`).
         *
         *     `menu.module_not_in_force`
         */
        get: operations["listArticleWordHits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/word-hits/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide to keep words, or to change them
         * @description Access: Review articles (`info.article.review`).
         *
         *     `info.secrecy_marking`, `info.word_decided_twice`, `info.word_not_hit`, `menu.module_not_in_force`
         */
        post: operations["decideArticleWordHits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List revisions
         * @description Access: Read all articles, drafts included (`info.article.read`).
         *
         *     `menu.module_not_in_force`
         */
        get: operations["listArticleRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One revision, compared with another if asked
         * @description Access: Read all articles, drafts included (`info.article.read`).
         *
         *     `info.revision_not_found`, `menu.module_not_in_force`
         */
        get: operations["getArticleRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an earlier text in place again
         * @description Access: Change articles (`info.article.update`).
         *
         *     `info.article_locked`, `info.copy_locked`, `info.document_number_invalid`, `info.document_number_taken`, `info.document_period_reversed`, `info.document_type_unknown`, `info.issuer_out_of_scope`, `info.not_a_document`, `info.not_replaceable`, `info.one_addressee`, `info.replacement_cycle`, `info.revision_not_found`, `info.secrecy_marking`, `info.stage_unknown`, `menu.module_not_in_force`
         */
        post: operations["restoreArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit an article for review
         * @description Access: Submit articles for review (`info.article.submit`).
         *
         *     `info.nothing_to_publish`, `info.one_addressee`, `info.source_closed`, `info.source_recalled`, `info.step_not_possible`, `info.word_hits_undecided`, `menu.module_not_in_force`
         */
        post: operations["submitArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an article, or return it
         * @description Access: Review articles (`info.article.review`).
         *
         *     `info.comment_needed`, `info.own_text_reviewed`, `info.review_lies_above`, `info.reviewed_already`, `info.secrecy_marking`, `info.source_closed`, `info.source_recalled`, `info.step_not_possible`, `info.word_hits_undecided`, `menu.module_not_in_force`
         */
        post: operations["reviewArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reviews
         * @description Access: Read all articles, drafts included (`info.article.read`).
         *
         *     `menu.module_not_in_force`
         */
        get: operations["listArticleReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the own subscriptions
         * @description Access: any signed-in caller.
         *
         *     `menu.module_not_in_force`
         */
        get: operations["listSubscriptions"];
        put?: never;
        /**
         * Subscribe to a section, a tag or a kind, or mute it
         * @description Access: any signed-in caller for what is addressed to him; with Read all sections (`info.section.read`) for all of the organizations he manages.
         *
         *     `info.secrecy_marking`, `info.subscription_contradicts`, `info.subscription_exists`, `info.subscription_section_unknown`, `info.subscription_topic_unclear`, `info.subscriptions_too_many`, `menu.module_not_in_force`
         */
        post: operations["createSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the own subscriptions
         * @description Access: any signed-in caller.
         *
         *     `menu.module_not_in_force`
         */
        get: operations["getSubscription"];
        put?: never;
        post?: never;
        /**
         * Remove a subscription
         * @description Access: any signed-in caller.
         *
         *     `menu.module_not_in_force`
         */
        delete: operations["removeSubscription"];
        options?: never;
        head?: never;
        /**
         * Change a subscription
         * @description Access: any signed-in caller.
         *
         *     `info.subscription_contradicts`, `menu.module_not_in_force`
         */
        patch: operations["updateSubscription"];
        trace?: never;
    };
    "/api/v1/articles/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that the caller has read an article
         * @description Access: any signed-in caller for what is addressed to him; with Read all articles, drafts included (`info.article.read`) for all of the organizations he manages.
         *
         *     `menu.module_not_in_force`
         */
        post: operations["readArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an article that asks for it
         * @description Access: any signed-in caller for what is addressed to him; with Read all articles, drafts included (`info.article.read`) for all of the organizations he manages.
         *
         *     `info.confirmation_not_asked`, `menu.module_not_in_force`
         */
        post: operations["confirmArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List those that an article is for, and their receipts
         * @description Access: Read all articles, drafts included (`info.article.read`).
         *
         *     `menu.module_not_in_force`
         */
        get: operations["listArticleReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/receipts/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an article reached, by organization
         * @description Access: Read all articles, drafts included (`info.article.read`).
         *
         *     `menu.module_not_in_force`
         */
        get: operations["getArticleReceiptsSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind those who have not read or confirmed
         * @description Access: Publish and schedule articles (`info.article.publish`).
         *
         *     `info.not_open_to_readers`, `info.reminded_already`, `menu.module_not_in_force`
         */
        post: operations["remindArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish an article
         * @description Access: Publish and schedule articles (`info.article.publish`).
         *
         *     `info.copy_not_public`, `info.expiry_in_past`, `info.nothing_to_publish`, `info.one_addressee`, `info.review_needed`, `info.source_closed`, `info.source_recalled`, `info.step_not_possible`, `info.word_hits_undecided`, `menu.module_not_in_force`
         */
        post: operations["publishArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set when an article is published and when it ends
         * @description Access: Publish and schedule articles (`info.article.publish`).
         *
         *     `info.copy_locked`, `info.copy_not_public`, `info.expiry_in_past`, `info.nothing_to_publish`, `info.one_addressee`, `info.publish_at_in_past`, `info.publish_at_needed`, `info.published_already`, `info.review_needed`, `info.source_closed`, `info.source_recalled`, `info.step_not_possible`, `info.word_hits_undecided`, `menu.module_not_in_force`
         */
        post: operations["scheduleArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an article back
         * @description Access: Withdraw articles (`info.article.withdraw`).
         *
         *     `info.secrecy_marking`, `info.step_not_possible`, `menu.module_not_in_force`
         */
        post: operations["withdrawArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/repeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Repeal an official document
         * @description Access: Repeal official documents (`info.article.repeal`).
         *
         *     `info.copy_locked`, `info.document_number_invalid`, `info.document_over`, `info.nothing_to_repeal`, `info.repeal_before_begin`, `info.secrecy_marking`, `info.step_not_possible`, `menu.module_not_in_force`
         */
        post: operations["repealArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The own feed of articles
         * @description Access: any signed-in caller for what is addressed to him; with Read all articles, drafts included (`info.article.read`) for all of the organizations he manages.
         *
         *     `menu.module_not_in_force`
         */
        get: operations["getMeFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/{sectionId}.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A section as an Atom feed
         * @description Access: what is public needs no sign-in; whoever signs in reads what is addressed to him, and with Read all sections (`info.section.read`) all of the organizations he manages.
         *
         *     `menu.module_not_in_force`
         */
        get: operations["getFeedAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/{sectionId}.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A section as a JSON Feed
         * @description Access: what is public needs no sign-in; whoever signs in reads what is addressed to him, and with Read all sections (`info.section.read`) all of the organizations he manages.
         *
         *     `menu.module_not_in_force`
         */
        get: operations["getFeedJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List publications in channels
         * @description Access: Read publications in channels (`info.publication.read`).
         *
         *     `menu.module_not_in_force`
         */
        get: operations["listPublications"];
        put?: never;
        /**
         * Publish an article in a channel
         * @description Access: Publish articles in channels, and recall them (`info.publication.manage`).
         *
         *     `info.article_not_published`, `info.channel_needs_public`, `info.channel_off`, `info.channel_refuses`, `info.published_there`, `menu.module_not_in_force`
         */
        post: operations["createPublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One publication in a channel
         * @description Access: Read publications in channels (`info.publication.read`).
         *
         *     `menu.module_not_in_force`
         */
        get: operations["getPublication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recall from the channel
         * @description Access: Publish articles in channels, and recall them (`info.publication.manage`).
         *
         *     `info.publication_step_not_possible`, `menu.module_not_in_force`
         */
        post: operations["recallPublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try again what failed
         * @description Access: Publish articles in channels, and recall them (`info.publication.manage`).
         *
         *     `info.article_not_published`, `info.publication_step_not_possible`, `info.published_there`, `menu.module_not_in_force`
         */
        post: operations["retryPublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List offers, made and received
         * @description Access: Read offers of articles, made and received (`info.share.read`).
         *
         *     `menu.module_not_in_force`
         */
        get: operations["listShares"];
        put?: never;
        /**
         * Offer an article to other organizations
         * @description Access: Offer articles to other organizations, and recall them (`info.share.offer`).
         *
         *     `info.descendants_out_of_scope`, `info.nobody_to_share_with`, `info.not_shareable`, `info.recipients_unknown`, `info.resharing_not_allowed`, `info.secrecy_marking`, `menu.module_not_in_force`
         */
        post: operations["offerShares"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shares/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One offer
         * @description Access: Read offers of articles, made and received (`info.share.read`).
         *
         *     `menu.module_not_in_force`
         */
        get: operations["getShare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shares/{id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the organizations it is offered to, and their answers
         * @description Access: Read offers of articles, made and received (`info.share.read`).
         *
         *     `menu.module_not_in_force`
         */
        get: operations["getShareRecipients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shares/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an attachment, the cover or a picture of what is offered
         * @description Access: Read offers of articles, made and received (`info.share.read`).
         *
         *     `menu.module_not_in_force`, `picture.not_a_picture`, `picture.not_readable`, `picture.takes_too_much`
         */
        get: operations["fileShareFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shares/{id}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adopt: a draft of the organization that follows the article
         * @description Access: Adopt or decline articles that others offer (`info.share.adopt`).
         *
         *     `info.adopted_already`, `info.answered_already`, `info.audience_out_of_scope`, `info.copy_not_public`, `info.foreword_with_pictures`, `info.secrecy_marking`, `info.section_not_usable`, `info.share_recalled`, `info.source_not_open`, `info.stage_unknown`, `menu.module_not_in_force`
         */
        post: operations["adoptShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shares/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline
         * @description Access: Adopt or decline articles that others offer (`info.share.adopt`).
         *
         *     `info.answered_already`, `info.secrecy_marking`, `info.share_recalled`, `menu.module_not_in_force`
         */
        post: operations["declineShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shares/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recall an offer with all copies
         * @description Access: Offer articles to other organizations, and recall them (`info.share.offer`).
         *
         *     `info.secrecy_marking`, `info.share_recalled`, `menu.module_not_in_force`
         */
        post: operations["recallShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the comments on an article
         * @description Access: any signed-in caller for what is addressed to him; with Read all articles, drafts included (`info.article.read`) for all of the organizations he manages.
         *
         *     `menu.module_not_in_force`
         */
        get: operations["listArticleComments"];
        put?: never;
        /**
         * Comment on an article, or answer a comment
         * @description Access: any signed-in caller for what is addressed to him; with Read all articles, drafts included (`info.article.read`) for all of the organizations he manages.
         *
         *     `info.article_not_open`, `info.comment_blank`, `info.comments_closed`, `info.comments_off`, `info.reply_not_possible`, `info.reply_too_deep`, `info.secrecy_marking`, `menu.module_not_in_force`
         */
        post: operations["writeArticleComments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List comments on the articles of organizations in scope
         * @description Access: Decide comments (`info.comment.moderate`).
         *
         *     `menu.module_not_in_force`
         */
        get: operations["listComments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One comment
         * @description Access: Decide comments (`info.comment.moderate`).
         *
         *     `menu.module_not_in_force`
         */
        get: operations["getComment"];
        put?: never;
        post?: never;
        /**
         * Delete a comment of one’s own
         * @description Access: any signed-in caller.
         *
         *     `menu.module_not_in_force`
         */
        delete: operations["removeComment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a comment
         * @description Access: Decide comments (`info.comment.moderate`).
         *
         *     `info.comment_decided`, `menu.module_not_in_force`
         */
        post: operations["approveComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a comment
         * @description Access: Decide comments (`info.comment.moderate`).
         *
         *     `info.comment_decided`, `info.secrecy_marking`, `menu.module_not_in_force`
         */
        post: operations["rejectComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an approved comment
         * @description Access: Decide comments (`info.comment.moderate`).
         *
         *     `info.comment_not_shown`, `info.secrecy_marking`, `menu.module_not_in_force`
         */
        post: operations["withdrawComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/reactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many reacted, and how the caller did
         * @description Access: what is public needs no sign-in; whoever signs in reads what is addressed to him, and with Read all articles, drafts included (`info.article.read`) all of the organizations he manages.
         *
         *     `menu.module_not_in_force`
         */
        get: operations["getArticleReactions"];
        /**
         * React, instead of as before
         * @description Access: any signed-in caller for what is addressed to him; with Read all articles, drafts included (`info.article.read`) for all of the organizations he manages.
         *
         *     `info.article_not_open`, `menu.module_not_in_force`
         */
        put: operations["setArticleReactions"];
        /**
         * React
         * @description Access: any signed-in caller for what is addressed to him; with Read all articles, drafts included (`info.article.read`) for all of the organizations he manages.
         *
         *     `info.article_not_open`, `menu.module_not_in_force`
         */
        post: operations["addArticleReactions"];
        /**
         * Take one’s reaction back
         * @description Access: any signed-in caller for what is addressed to him; with Read all articles, drafts included (`info.article.read`) for all of the organizations he manages.
         *
         *     `menu.module_not_in_force`
         */
        delete: operations["removeArticleReactions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptTransfer: {
            /**
             * Format: uuid
             * @description 编入的党小组 (His group in the branch)
             */
            groupId?: string;
            /**
             * Format: date
             * @description 接收日期，默认今天 (Day of acceptance; today unless said)
             */
            effectiveOn?: string;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
        };
        AccountDetails: {
            /** Format: uuid */
            id: string;
            /** @description 用户名 (User name, in its one spelling) */
            username: string;
            /** @description 姓名 (Name shown to people) */
            displayName: string;
            /**
             * Format: uuid
             * @description 管理该账号的组织 (The organization that keeps it)
             */
            organizationId: string;
            organizationName: string;
            /**
             * Format: uuid
             * @description 所属党员；没有则为 null (The member it belongs to; null for none)
             */
            memberId: string | null;
            /** @enum {string} */
            status: "active" | "suspended";
            /** @description 下次登录须修改密码 (Whether the password must be changed at the next sign-in) */
            mustChangePassword: boolean;
            /** @description 是否已启用两步验证 (Whether a second factor is set up) */
            totpEnrolled: boolean;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        AccountDetailsPage: {
            items: components["schemas"]["AccountDetails"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        AccountMember: {
            /**
             * Format: uuid
             * @description 党员编号；null 为不关联 (Id of the member; null: of none)
             */
            memberId: string | null;
        };
        AccountMemberInput: {
            /**
             * Format: uuid
             * @description 党员编号；null 为不关联 (Id of the member; null: of none)
             */
            memberId: string | null;
        };
        AccountWithPassword: {
            /** Format: uuid */
            id: string;
            /** @description 用户名 (User name, in its one spelling) */
            username: string;
            /** @description 姓名 (Name shown to people) */
            displayName: string;
            /**
             * Format: uuid
             * @description 管理该账号的组织 (The organization that keeps it)
             */
            organizationId: string;
            organizationName: string;
            /**
             * Format: uuid
             * @description 所属党员；没有则为 null (The member it belongs to; null for none)
             */
            memberId: string | null;
            /** @enum {string} */
            status: "active" | "suspended";
            /** @description 下次登录须修改密码 (Whether the password must be changed at the next sign-in) */
            mustChangePassword: boolean;
            /** @description 是否已启用两步验证 (Whether a second factor is set up) */
            totpEnrolled: boolean;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description 系统生成的初始密码，仅此一次显示，首次登录须修改 (The password made here, shown once; to be changed at first use) */
            initialPassword: string | null;
        };
        AdoptShare: {
            /**
             * Format: uuid
             * @description 采用的组织 (Which organization adopts it)
             */
            organizationId: string;
            /** Format: uuid */
            sectionId?: string | null;
            /**
             * @description 按语（HTML），在正文之前 (HTML; stands before the text)
             * @default
             */
            foreword?: string;
            audience?: components["schemas"]["AudienceInput"];
            /** @description 默认同来源文稿 (Those of the article unless said) */
            tags?: string[];
            /** @default false */
            requiresConfirmation?: boolean;
            /** @description 自定义字段 (Custom fields) */
            custom?: {
                [key: string]: unknown;
            };
        };
        ApplyRecipe: {
            /**
             * Format: date
             * @description 生效日期，默认今天 (The first day; today unless said)
             */
            effectiveOn?: string;
            /** @description 文号 (Number of the document) */
            documentNumber?: string;
            /** @description 理由 (Why) */
            reason?: string;
        };
        Article: {
            /** Format: uuid */
            id: string;
            title: string;
            summary: string;
            /**
             * @description news: 动态; notice: 通知公告; policy: 政策; document: 文件; resource: 资料 (news: news; notice: notice; policy: policy; document: document; resource: resource)
             * @enum {string}
             */
            kind: "news" | "notice" | "policy" | "document" | "resource";
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /** Format: uuid */
            sectionId: string | null;
            audience: components["schemas"]["Audience"];
            tags: string[];
            documentNumber: string | null;
            /** @description 公文信息 (What it is as an official document) */
            document: components["schemas"]["OfficialDocument"] | null;
            authorName: string | null;
            /**
             * Format: uuid
             * @description 封面；取图 GET /articles/{id}/files/{cover}?width=640 (The cover, shown by GET /articles/{id}/files/{cover}?width=640)
             */
            cover: string | null;
            pinned: boolean;
            /** @description 是否要求签收：读者用 POST /articles/{id}/confirm (Whether readers are asked to confirm it, by POST /articles/{id}/confirm) */
            requiresConfirmation: boolean;
            /**
             * @description draft: 草稿; inReview: 审核中; ready: 待发布; scheduled: 定时发布; published: 已发布; withdrawn: 已撤回 (draft: draft; inReview: in review; ready: ready to publish; scheduled: scheduled; published: published; withdrawn: withdrawn)
             * @enum {string}
             */
            status: "draft" | "inReview" | "ready" | "scheduled" | "published" | "withdrawn";
            /** @description 送审时要求的审次 (How many reviews it was submitted to) */
            reviewLevels: number;
            /** @description 已通过的审次；下一审由高这么多级的组织承担 (How many it passed; the next one lies as many steps up from its organization) */
            reviewsPassed: number;
            /**
             * Format: date-time
             * @description 定时发布的时间 (When it is to be published)
             */
            publishAt: string | null;
            /** Format: date-time */
            expireAt: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** @description 阅读约需几分钟 (Minutes it takes to read) */
            readingMinutes: number;
            /** @description 转发自何处；null 为本组织的文稿 (Where a copy comes from; null for an article of its own) */
            sharedFrom: components["schemas"]["SharedFrom"] | null;
            /** @description 自定义字段 (Custom fields) */
            custom: {
                [key: string]: unknown;
            };
            revision: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description 正文（HTML） (HTML) */
            body: string;
            /** @description 转发组织的按语（HTML），在正文之前 (HTML; what its organization says before the text of a copy) */
            foreword: string | null;
            attachments: string[];
            /** @description 附件、封面和正文图片的信息 (About attachments, cover and pictures of the body) */
            files: components["schemas"]["ArticleFile"][];
            commentsAllowed: boolean;
            /** Format: date-time */
            withdrawnAt: string | null;
            withdrawReason: string | null;
        };
        ArticleFile: {
            /** Format: uuid */
            id: string;
            name: string;
            mediaType: string;
            size: number;
        };
        ArticleSummary: {
            /** Format: uuid */
            id: string;
            title: string;
            summary: string;
            /**
             * @description news: 动态; notice: 通知公告; policy: 政策; document: 文件; resource: 资料 (news: news; notice: notice; policy: policy; document: document; resource: resource)
             * @enum {string}
             */
            kind: "news" | "notice" | "policy" | "document" | "resource";
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /** Format: uuid */
            sectionId: string | null;
            audience: components["schemas"]["Audience"];
            tags: string[];
            documentNumber: string | null;
            /** @description 公文信息 (What it is as an official document) */
            document: components["schemas"]["OfficialDocument"] | null;
            authorName: string | null;
            /**
             * Format: uuid
             * @description 封面；取图 GET /articles/{id}/files/{cover}?width=640 (The cover, shown by GET /articles/{id}/files/{cover}?width=640)
             */
            cover: string | null;
            pinned: boolean;
            /** @description 是否要求签收：读者用 POST /articles/{id}/confirm (Whether readers are asked to confirm it, by POST /articles/{id}/confirm) */
            requiresConfirmation: boolean;
            /**
             * @description draft: 草稿; inReview: 审核中; ready: 待发布; scheduled: 定时发布; published: 已发布; withdrawn: 已撤回 (draft: draft; inReview: in review; ready: ready to publish; scheduled: scheduled; published: published; withdrawn: withdrawn)
             * @enum {string}
             */
            status: "draft" | "inReview" | "ready" | "scheduled" | "published" | "withdrawn";
            /** @description 送审时要求的审次 (How many reviews it was submitted to) */
            reviewLevels: number;
            /** @description 已通过的审次；下一审由高这么多级的组织承担 (How many it passed; the next one lies as many steps up from its organization) */
            reviewsPassed: number;
            /**
             * Format: date-time
             * @description 定时发布的时间 (When it is to be published)
             */
            publishAt: string | null;
            /** Format: date-time */
            expireAt: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** @description 阅读约需几分钟 (Minutes it takes to read) */
            readingMinutes: number;
            /** @description 转发自何处；null 为本组织的文稿 (Where a copy comes from; null for an article of its own) */
            sharedFrom: components["schemas"]["SharedFrom"] | null;
            /** @description 自定义字段 (Custom fields) */
            custom: {
                [key: string]: unknown;
            };
            revision: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ArticleSummaryPage: {
            items: components["schemas"]["ArticleSummary"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        ArticleWithWarnings: {
            /** Format: uuid */
            id: string;
            title: string;
            summary: string;
            /**
             * @description news: 动态; notice: 通知公告; policy: 政策; document: 文件; resource: 资料 (news: news; notice: notice; policy: policy; document: document; resource: resource)
             * @enum {string}
             */
            kind: "news" | "notice" | "policy" | "document" | "resource";
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /** Format: uuid */
            sectionId: string | null;
            audience: components["schemas"]["Audience"];
            tags: string[];
            documentNumber: string | null;
            /** @description 公文信息 (What it is as an official document) */
            document: components["schemas"]["OfficialDocument"] | null;
            authorName: string | null;
            /**
             * Format: uuid
             * @description 封面；取图 GET /articles/{id}/files/{cover}?width=640 (The cover, shown by GET /articles/{id}/files/{cover}?width=640)
             */
            cover: string | null;
            pinned: boolean;
            /** @description 是否要求签收：读者用 POST /articles/{id}/confirm (Whether readers are asked to confirm it, by POST /articles/{id}/confirm) */
            requiresConfirmation: boolean;
            /**
             * @description draft: 草稿; inReview: 审核中; ready: 待发布; scheduled: 定时发布; published: 已发布; withdrawn: 已撤回 (draft: draft; inReview: in review; ready: ready to publish; scheduled: scheduled; published: published; withdrawn: withdrawn)
             * @enum {string}
             */
            status: "draft" | "inReview" | "ready" | "scheduled" | "published" | "withdrawn";
            /** @description 送审时要求的审次 (How many reviews it was submitted to) */
            reviewLevels: number;
            /** @description 已通过的审次；下一审由高这么多级的组织承担 (How many it passed; the next one lies as many steps up from its organization) */
            reviewsPassed: number;
            /**
             * Format: date-time
             * @description 定时发布的时间 (When it is to be published)
             */
            publishAt: string | null;
            /** Format: date-time */
            expireAt: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** @description 阅读约需几分钟 (Minutes it takes to read) */
            readingMinutes: number;
            /** @description 转发自何处；null 为本组织的文稿 (Where a copy comes from; null for an article of its own) */
            sharedFrom: components["schemas"]["SharedFrom"] | null;
            /** @description 自定义字段 (Custom fields) */
            custom: {
                [key: string]: unknown;
            };
            revision: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description 正文（HTML） (HTML) */
            body: string;
            /** @description 转发组织的按语（HTML），在正文之前 (HTML; what its organization says before the text of a copy) */
            foreword: string | null;
            attachments: string[];
            /** @description 附件、封面和正文图片的信息 (About attachments, cover and pictures of the body) */
            files: components["schemas"]["ArticleFile"][];
            commentsAllowed: boolean;
            /** Format: date-time */
            withdrawnAt: string | null;
            withdrawReason: string | null;
            warnings: components["schemas"]["WarningBody"][];
        };
        Audience: {
            /**
             * @description public：人人可读，无需登录；members：所列组织（不列则全部组织）的党员；organization：所列组织（不列则本组织）的党员 (public: anybody, without sign-in; members: those of the organizations listed, or of any when none is; organization: those listed, or its own when none is)
             * @default organization
             * @enum {string}
             */
            visibility: "public" | "members" | "organization";
            /**
             * @description 发给哪些组织；限于自己管理的组织 (The organizations that it is for; of those that the author manages)
             * @default []
             */
            organizationIds: string[];
            /**
             * @description 是否包括所列组织的全部下级 (Whether all below those organizations are meant too)
             * @default true
             */
            includeDescendants: boolean;
            /**
             * @description 只发给这些类别的人员（code system member-stage） (Only for members of these stages)
             * @default []
             */
            stages: string[];
            /**
             * @description 只发给有这些标记之一的人员：所任党内职务、migrant (Only for members with one of these tags: the posts they hold, migrant)
             * @default []
             */
            tags: string[];
        };
        AudienceInput: {
            /**
             * @description public：人人可读，无需登录；members：所列组织（不列则全部组织）的党员；organization：所列组织（不列则本组织）的党员 (public: anybody, without sign-in; members: those of the organizations listed, or of any when none is; organization: those listed, or its own when none is)
             * @default organization
             * @enum {string}
             */
            visibility?: "public" | "members" | "organization";
            /**
             * @description 发给哪些组织；限于自己管理的组织 (The organizations that it is for; of those that the author manages)
             * @default []
             */
            organizationIds?: string[];
            /**
             * @description 是否包括所列组织的全部下级 (Whether all below those organizations are meant too)
             * @default true
             */
            includeDescendants?: boolean;
            /**
             * @description 只发给这些类别的人员（code system member-stage） (Only for members of these stages)
             * @default []
             */
            stages?: string[];
            /**
             * @description 只发给有这些标记之一的人员：所任党内职务、migrant (Only for members with one of these tags: the posts they hold, migrant)
             * @default []
             */
            tags?: string[];
        };
        AuditEntryDto: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description 发生时间 (When it was done)
             */
            occurredAt: string;
            /** @description 谁：account:<编号> 或 service:<名称> (Who: account:<id> or service:<name>) */
            principal: string;
            /** @description 做了什么，通常是所用权限的键 (What, usually the key of the permission used) */
            action: string;
            /** @description 对象的种类，如 account、organization (Kind of the target, such as account, organization) */
            targetKind: string;
            targetId: string | null;
            /**
             * Format: uuid
             * @description 涉及的组织 (The organization it concerns)
             */
            organizationId: string | null;
            /**
             * Format: uuid
             * @description 当时所代表的组织 (The organization he acted for)
             */
            actingOrganizationId: string | null;
            /** @description 涉及的字段名；授权时为 role:<角色键或编号> (Names of the fields concerned; of a grant role:<key or id of the role>) */
            fields: string[];
            reason: string | null;
            /** @description 请求编号 (Id of the request) */
            requestId: string | null;
        };
        AuditEntryDtoPage: {
            items: components["schemas"]["AuditEntryDto"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        BlockChange: {
            /** @enum {string} */
            kind: "same" | "added" | "removed" | "changed";
            /** @description 词语的变化 (The runs of words that it consists of) */
            parts: components["schemas"]["TextChange"][];
        };
        CalendarDayDto: {
            /** Format: date */
            day: string;
            /** @enum {string} */
            kind: "workday" | "weekend" | "holiday";
            /** @description 节日；调休上班日为其所属节日 (The holiday; of a make-up day the one it is for) */
            name: string | null;
            /** @description 该年放假安排未知，结果为暂算 (The holidays of its year are not known) */
            provisional: boolean;
        };
        CalendarDays: {
            items: components["schemas"]["CalendarDayDto"][];
        };
        CalendarYear: {
            year: number;
            /** @description 放假安排是否完整 (Whether all of its holidays are known) */
            complete: boolean;
        };
        ChangeOrganization: {
            /** @description 联系人 (Contact person) */
            contactName?: string | null;
            /** @description 联系电话 (Office phone) */
            phone?: string | null;
            /** @description 地址 (Address) */
            address?: string | null;
            /** @description 邮政编码 (Postal code) */
            postalCode?: string | null;
            /** @description 电子邮箱 (E-mail) */
            email?: string | null;
            /** @description 联合党支部覆盖的单位数 (How many units a joint branch covers) */
            unitCount?: number | null;
            /** @description 自定义字段 (Custom fields) */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
        };
        ChangePassword: {
            /** @description 当前密码 (Present password) */
            currentPassword: string;
            /** @description 新密码 (New password) */
            newPassword: string;
        };
        ChangeStage: {
            /**
             * Format: date
             * @description 生效日期，默认今天 (The first day on which it holds; today unless said)
             */
            effectiveOn?: string;
            /** @description 文号 (Number of the document) */
            documentNumber?: string | null;
            /** @enum {string} */
            stage: "applicant" | "activist" | "developmentTarget" | "probationaryMember" | "fullMember";
            /** @description 理由 (Why) */
            reason?: string | null;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
        };
        ChangeStatus: {
            /**
             * Format: date
             * @description 生效日期，默认今天 (The first day on which it holds; today unless said)
             */
            effectiveOn?: string;
            /** @description 文号 (Number of the document) */
            documentNumber?: string | null;
            /** @enum {string} */
            membershipStatus: "normal" | "suspended" | "removed" | "expelled" | "withdrawn" | "deceased" | "transferredOut" | "closed";
            /** @description 理由 (Why) */
            reason: string;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
        };
        ChannelAccount: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organizationId: string;
            /** @enum {string} */
            kind: "wechatOfficialAccount" | "weibo" | "weCom" | "dingTalk" | "webhook";
            name: string;
            appId: string | null;
            corpId: string | null;
            agentId: string | null;
            recipients: string | null;
            url: string | null;
            draftOnly: boolean;
            /** @description 已设置的密钥 (The secrets that are set) */
            secretsSet: ("appSecret" | "corpSecret" | "accessToken" | "signingSecret")[];
            active: boolean;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ChannelAccountPage: {
            items: components["schemas"]["ChannelAccount"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        Code: {
            code: string;
            name: string;
            /** @description 上级代码 (The code above it) */
            parent: string | null;
            /** @description 是否随模块提供 (Whether a module brings it) */
            builtIn: boolean;
        };
        CodePage: {
            items: components["schemas"]["Code"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        CodeSystem: {
            /** @example ethnicity */
            id: string;
            title: string;
            /** @example GB/T 3304-1991 */
            standard: string;
            /** @description 是否随模块提供 (Whether a module brings it) */
            builtIn: boolean;
            /** @description 变更次数加一 (One more than it was changed) */
            version: number;
        };
        CodeSystemPage: {
            items: components["schemas"]["CodeSystem"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        Comment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            articleId: string;
            /** Format: uuid */
            replyToId: string | null;
            /** @description 纯文本：不解析 HTML，由前端按文本显示 (Plain text: no HTML is read in it, and clients show it as text) */
            body: string;
            /** @description 作者；作者已删除评论的为 null (By whom; null where he deleted it) */
            authorName: string | null;
            /** @description 是否为本人的评论 (Whether it is the caller’s) */
            isOwn: boolean;
            /**
             * @description 未公开的只有作者看到 (What is not approved its author alone sees)
             * @enum {string}
             */
            status: "pending" | "approved" | "rejected" | "withdrawn" | "deleted";
            /** @description 未通过或撤下的理由 (Why it was rejected or withdrawn) */
            reason: string | null;
            /** @description 已公开的回复数 (How many approved replies it has) */
            replyCount: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            decidedAt: string | null;
        };
        CommentPage: {
            items: components["schemas"]["Comment"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        ConfirmTotp: {
            /** @description 验证器显示的六位数字 (The six digits of the app) */
            code: string;
        };
        CreateAccount: {
            /**
             * @description 用户名：字母、汉字、数字和 . _ - @，全平台唯一 (Letters of any script, digits and . _ - @; unique in the deployment)
             * @example zhang.wei
             */
            username: string;
            /**
             * @description 姓名 (Name shown to people)
             * @example 张伟
             */
            displayName: string;
            /**
             * Format: uuid
             * @description 管理该账号的组织，默认为所代表的组织 (Who keeps it; the acting organization unless said)
             */
            organizationId?: string;
            /**
             * Format: uuid
             * @description 所属党员 (The member it belongs to)
             */
            memberId?: string;
            /** @description 密码；不填则由系统生成 (Its password; left out, one is made) */
            password?: string;
        };
        CreateArticle: {
            title: string;
            /** @default  */
            summary?: string;
            /**
             * @description 正文（HTML）；服务器只保留允许的标记。已上传的图片以 <img src="/api/v1/files/{id}/content"> 引用，保存后改为本文稿的文件地址 (HTML; the server keeps allowed marks alone. An uploaded picture is shown by <img src="/api/v1/files/{id}/content">, which becomes its address as a file of the article)
             * @default
             */
            body?: string;
            /**
             * @description news: 动态; notice: 通知公告; policy: 政策; document: 文件; resource: 资料 (news: news; notice: notice; policy: policy; document: document; resource: resource)
             * @default news
             * @enum {string}
             */
            kind?: "news" | "notice" | "policy" | "document" | "resource";
            /**
             * Format: uuid
             * @description 发文组织；默认取自栏目，否则为所代表的组织 (Whose it is; of its section unless said, else the acting one)
             */
            organizationId?: string;
            /**
             * Format: uuid
             * @description 栏目，须属于发文组织 (A section of the organization of the article)
             */
            sectionId?: string | null;
            audience?: components["schemas"]["AudienceInput"];
            /** @default [] */
            tags?: string[];
            /**
             * @description 发文字号；公文（kind 为 document）须合规范，且同一发文机关不重复 (Number of the document; for the kind document well formed, and once for who issues it)
             * @example 县委〔2026〕5号
             */
            documentNumber?: string | null;
            /** @description 公文信息，仅用于 kind 为 document 的文稿 (For the kind document alone) */
            document?: components["schemas"]["DocumentInput"] | null;
            /** @description 署名，默认为本人姓名 (By whom; the caller unless said) */
            authorName?: string | null;
            /**
             * Format: uuid
             * @description 封面图片（已上传的文件） (Cover image, an uploaded file)
             */
            cover?: string | null;
            /**
             * @description 附件（已上传的文件） (Uploaded files)
             * @default []
             */
            attachments?: string[];
            /**
             * @description 是否置顶；发布后也可更改 (Whether it comes before others; may be changed once it is published, too)
             * @default false
             */
            pinned?: boolean;
            /**
             * @description 是否要求签收 (Whether those addressed are asked to confirm it)
             * @default false
             */
            requiresConfirmation?: boolean;
            /**
             * @description 是否接受评论；发布后也可更改 (Whether it takes comments; may be changed once it is published, too)
             * @default true
             */
            commentsAllowed?: boolean;
            /**
             * Format: date-time
             * @description 此后读者不再看到 (From then on readers do not see it)
             */
            expireAt?: string | null;
            /** @description 自定义字段 (Custom fields) */
            custom?: {
                [key: string]: unknown;
            };
        };
        CreateChannelAccount: {
            /** @description 微信公众号 AppID (AppID of a WeChat Official Account) */
            appId?: string;
            /** @description 企业微信企业 ID (Corporation id of WeCom) */
            corpId?: string;
            /** @description 企业微信应用 AgentId (AgentId of the WeCom application) */
            agentId?: string;
            /** @description 企业微信接收人，以 | 分隔；默认 @all (Receivers in WeCom, separated by |; @all unless said) */
            recipients?: string;
            /** @description Webhook 网址；微博为已绑定域名的网址 (Address of the webhook; for Weibo one of the bound domain) */
            url?: string;
            /** @description 只建草稿，由人在公众号后台发布 (Make drafts only; people publish them in the console) */
            draftOnly?: boolean;
            /** @description 微信公众号 AppSecret (AppSecret of a WeChat Official Account) */
            appSecret?: string;
            /** @description 企业微信应用 Secret (Secret of the WeCom application) */
            corpSecret?: string;
            /** @description 微博或钉钉机器人的 access_token (access_token of Weibo, or of a DingTalk robot) */
            accessToken?: string;
            /** @description Webhook 的签名密钥：whsec_ 加 24 至 64 字节的 Base64；钉钉机器人的加签密钥 (Of a webhook: whsec_ and the Base64 of 24 to 64 bytes, which signs what is sent; of a DingTalk robot its signing secret) */
            signingSecret?: string;
            /** Format: uuid */
            organizationId: string;
            /** @enum {string} */
            kind: "wechatOfficialAccount" | "weibo" | "weCom" | "dingTalk" | "webhook";
            /** @example 示范县委公众号 */
            name: string;
        };
        CreateCodeSystem: {
            /** @example body-level */
            id: string;
            /** @example 党组织级别 */
            title: string;
            /** @description 英文名称，默认同 title (English title; the title unless said) */
            titleEn?: string;
            /**
             * @description 所依据的标准 (The standard that it follows)
             * @example ZB03-1994
             */
            standard: string;
        };
        CreateCustomField: {
            /** @description string、text 的最多字数 (Of string and text: the most characters) */
            maxLength?: number | null;
            /** @description number 的最小值 (Of number: the least) */
            min?: number | null;
            /** @description number 的最大值 (Of number: the greatest) */
            max?: number | null;
            /** @description number 的小数位数，0 为整数 (Of number: digits after the point, 0 for whole numbers) */
            decimals?: number | null;
            /**
             * @description code 的代码表 (Of code: the code system)
             * @example education
             */
            codeSystem?: string | null;
            /**
             * @description reference 引用什么 (Of reference: what it refers to)
             * @example base.organization
             */
            referencedHost?: string | null;
            /** @description 英文名称，默认同 title (English title; the title unless said) */
            titleEn?: string | null;
            /**
             * @description 加到什么上：base.member、base.organization 等 (What it is added to: base.member, base.organization and so on)
             * @example base.member
             */
            host: string;
            /**
             * @description 驼峰式标识 (In camelCase)
             * @example skills
             */
            key: string;
            /** @example 特长 */
            title: string;
            /** @enum {string} */
            type: "string" | "text" | "number" | "date" | "boolean" | "code" | "reference";
            /**
             * @description 新登记时必填，此后不得清空；已有记录不受影响 (Asked of new rows, and not taken away again; rows that are there may lack it)
             * @default false
             */
            required?: boolean;
            /**
             * @description 可用 custom.<key> 筛选，并建立索引 (Rows are found by custom.<key>, with an index)
             * @default false
             */
            filterable?: boolean;
            /**
             * Format: uuid
             * @description 对此组织及其全部下级有效 (It holds for this organization and everything below it)
             */
            organizationId: string;
        };
        CreateGrant: {
            /** Format: uuid */
            accountId: string;
            /** Format: uuid */
            roleId: string;
            /**
             * Format: uuid
             * @description 授权的组织，含其全部下级 (Where, with everything below it)
             */
            organizationId: string;
        };
        CreateMember: {
            /**
             * @description 民族，GB/T 3304 (Ethnicity, GB/T 3304)
             * @example 01
             */
            ethnicity?: string | null;
            /**
             * @description 学历，GB/T 4658 (Education, GB/T 4658)
             * @example 21
             */
            education?: string | null;
            /**
             * @description 联系电话 (Phone)
             * @example 13812341027
             */
            phone?: string | null;
            /** @description 工作岗位 (Post at work) */
            workPost?: string | null;
            /** @description 住址 (Address) */
            address?: string | null;
            /**
             * Format: uuid
             * @description 所在党小组 (His group inside the branch)
             */
            groupId?: string | null;
            /**
             * Format: date
             * @description 申请入党日期 (Day of his application)
             */
            appliedOn?: string | null;
            /**
             * Format: date
             * @description 入党日期（支部大会通过之日） (Day the branch admitted him)
             */
            joinedOn?: string | null;
            /**
             * Format: date
             * @description 转正日期 (Day he became a full member)
             */
            fullOn?: string | null;
            /** @description 是否流动党员 (Whether he is a migrant member) */
            isMigrant?: boolean;
            /**
             * Format: date
             * @description 流出日期 (Day he went away)
             */
            migrantSince?: string | null;
            /** @description 流向 (Where he went) */
            migrantDestination?: string | null;
            /**
             * Format: date
             * @description 失去联系日期 (Day from which he is out of contact)
             */
            lostContactSince?: string | null;
            /**
             * Format: date
             * @description 出国（境）日期 (Day he went abroad)
             */
            abroadSince?: string | null;
            /** @description 自定义字段 (Custom fields) */
            custom?: {
                [key: string]: unknown;
            };
            /** @example 买买提·艾力 */
            name: string;
            /** @enum {string} */
            sex: "male" | "female" | "unknown" | "unstated";
            /**
             * @description 公民身份号码，GB 11643 (ID number, GB 11643)
             * @example 410102190001010010
             */
            idNumber: string;
            /**
             * Format: date
             * @description 出生日期，默认取自身份号码 (Read from the ID number unless said; must agree with it)
             */
            birthDate?: string;
            /** @enum {string} */
            stage: "applicant" | "activist" | "developmentTarget" | "probationaryMember" | "fullMember";
            /**
             * Format: date
             * @description 在此组织的起始日期，默认今天 (First day in the organization; today unless said)
             */
            effectiveOn?: string;
            /**
             * Format: uuid
             * @description 组织关系所在组织 (The organization of his membership)
             */
            organizationId: string;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
        };
        CreateOrganization: {
            /** @description 联系人 (Contact person) */
            contactName?: string | null;
            /** @description 联系电话 (Office phone) */
            phone?: string | null;
            /** @description 地址 (Address) */
            address?: string | null;
            /** @description 邮政编码 (Postal code) */
            postalCode?: string | null;
            /** @description 电子邮箱 (E-mail) */
            email?: string | null;
            /** @description 联合党支部覆盖的单位数 (How many units a joint branch covers) */
            unitCount?: number | null;
            /** @description 自定义字段 (Custom fields) */
            custom?: {
                [key: string]: unknown;
            };
            /** @example 金秋社区党支部 */
            name: string;
            shortName?: string | null;
            /** @enum {string} */
            type: "committee" | "generalBranch" | "branch" | "partyGroup" | "workingCommittee" | "leadingGroup";
            /**
             * @default regular
             * @enum {string}
             */
            kind?: "regular" | "joint" | "temporary" | "migrant";
            /**
             * @description 代码，全树唯一 (Unique in the whole tree)
             * @example CN330225001003
             */
            code: string;
            /**
             * Format: date
             * @description 成立日期 (Day of its founding)
             */
            foundedOn?: string | null;
            /**
             * Format: date
             * @description 生效日期，默认今天 (Day from which it is in the tree; today unless said)
             */
            effectiveOn?: string;
            /**
             * Format: uuid
             * @description 上级组织 (The organization above it)
             */
            parentId: string;
            /** @default [] */
            externalCodes?: components["schemas"]["ExternalCodeInput"][];
            /** @description 批复文号 (Number of the document that approved it) */
            documentNumber?: string | null;
            reason?: string | null;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
        };
        CreatePost: {
            /** Format: uuid */
            organizationId: string;
            /** Format: uuid */
            memberId: string;
            /**
             * @description 党内职务 (Post in the Party)
             * @enum {string}
             */
            post: "secretary" | "deputySecretary" | "organizationOfficer" | "publicityOfficer" | "disciplineOfficer" | "youthOfficer" | "unitedFrontOfficer" | "committeeMember" | "groupLeader" | "organizer";
            /**
             * Format: date
             * @description 任职日期 (First day in the post)
             */
            startsOn: string;
            /** @description 排序，默认按职务 (Place in lists; by the post unless said) */
            rank?: number;
            /** @description 批准文号 (Number of the approval) */
            approvalNumber?: string;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
        };
        CreatePublication: {
            /** Format: uuid */
            articleId: string;
            /**
             * Format: uuid
             * @description 渠道账号（/channel-accounts） (The channel account, of /channel-accounts)
             */
            channelAccountId: string;
        };
        CreateRole: {
            /** @example 宣传干事 */
            name: string;
            /**
             * Format: uuid
             * @description 所属组织，默认为所代表的组织 (Whose role it is; the acting organization unless said)
             */
            organizationId?: string;
            /**
             * @description 权限标识，见 GET /menu/{moduleId} (Keys of permissions: see GET /menu/{moduleId})
             * @example [
             *       "base.organization.read"
             *     ]
             */
            permissions: string[];
        };
        CreateRuleVersion: {
            /**
             * Format: uuid
             * @description 对其及下级从严的组织 (For this organization and everything below it)
             */
            organizationId: string;
            /** Format: date */
            effectiveFrom: string;
            /**
             * @example {
             *       "months": 6
             *     }
             */
            parameters: {
                [key: string]: unknown;
            };
            /** @example 象组发〔2026〕5号 */
            documentNumber?: string;
            reason: string;
        };
        CreateSection: {
            /** @example 通知公告 */
            name: string;
            /** Format: uuid */
            organizationId: string;
            /**
             * Format: uuid
             * @description 上级栏目 (The section it lies in)
             */
            parentId?: string | null;
            /** @description 同级中的次序，默认排在最后 (Order among those beside it; last unless said) */
            position?: number;
            /**
             * @description 人人可见，即使为空 (Whether everybody sees it, even while it is empty)
             * @default false
             */
            isPublic?: boolean;
        };
        CreateSubscription: {
            /**
             * @description 可不填：由所填的一项得出 (May be left out: the one that is given says it)
             * @enum {string}
             */
            topic?: "section" | "tag" | "kind";
            /**
             * Format: uuid
             * @description 栏目，包括其下级 (A section, with all below it)
             */
            sectionId?: string;
            /** @example 党费 */
            tag?: string;
            /** @enum {string} */
            kind?: "news" | "notice" | "policy" | "document" | "resource";
            /**
             * @description 有新文稿时发消息 (Whether a message tells of each new article)
             * @default false
             */
            notify?: boolean;
            /**
             * @description 不接收这类文稿；需要签收的除外 (Leaves such articles out, but for those that ask the caller for a confirmation)
             * @default false
             */
            muted?: boolean;
        };
        CreateTerm: {
            /** Format: uuid */
            organizationId: string;
            /** @description 届次，默认上届加一 (Number of the term; one more than the last unless said) */
            sessionNumber?: number;
            /**
             * @description 产生方式 (How it came into office)
             * @default election
             * @enum {string}
             */
            method?: "election" | "appointment";
            /**
             * Format: date
             * @description 任期起始日期 (First day in office)
             */
            startsOn: string;
            /** @description 任期年数，默认按规定 (Years; by the rule unless said) */
            years?: number;
            /** @description 应到人数 (Electors due) */
            dueCount?: number;
            /** @description 实到人数 (Electors present) */
            presentCount?: number;
            /**
             * @description 批准文号 (Number of the approval)
             * @example 县组〔2026〕5号
             */
            approvalNumber?: string;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
        };
        CreateTransfer: {
            /** Format: uuid */
            memberId: string;
            /**
             * Format: uuid
             * @description 转入的组织，见 GET /transfers/receivers (The organization he goes to; see GET /transfers/receivers)
             */
            toOrganizationId?: string;
            /** @description 平台外的转入党组织 (The Party organization outside the platform he goes to) */
            destination?: string;
            /**
             * @description 党费交至年月；党员必填 (Month until which dues are paid; members of the Party need it)
             * @example 2026-11
             */
            duesPaidUntil?: string | null;
            /** @description 介绍信有效天数，未填按设置 letterDays (Days for which the letter holds; by the setting letterDays unless given) */
            validDays?: number;
            /** @description 转接原因 (Why) */
            reason?: string | null;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
        };
        CreateWord: {
            /**
             * @description 至少两个字 (Two characters at least)
             * @example 按装
             */
            word: string;
            /**
             * @description 建议改为 (What should stand there)
             * @example 安装
             */
            suggestion?: string | null;
            /** @description 说明，如出处、为何列入 (Where it comes from, why it is listed) */
            note?: string | null;
            /**
             * @description 含有该词而无误的说法，如“布署”之于“发布署名文章” (Phrases that hold the word and are right: 发布署名文章 for 布署)
             * @default []
             */
            exceptions?: string[];
        };
        CreateWordList: {
            /** @example 县级敏感词 */
            name: string;
            /**
             * Format: uuid
             * @description 所属组织，其下级也适用 (Whose it is; it holds for all below too)
             */
            organizationId: string;
            /**
             * @description sensitive：敏感词，发布前须逐词决定；typo：错别字；name：人名、职务和固定提法。后两类只提示 (sensitive: decided word by word before it is published; typo; name: names, posts and set phrases. The latter two are shown alone)
             * @enum {string}
             */
            kind: "sensitive" | "typo" | "name";
            /**
             * @description suspended 时不再比对 (The words of a suspended one are not looked for)
             * @default active
             * @enum {string}
             */
            status?: "active" | "suspended";
        };
        CustomFieldDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organizationId: string;
            host: string;
            key: string;
            title: string;
            titleEn: string | null;
            /** @enum {string} */
            type: "string" | "text" | "number" | "date" | "boolean" | "code" | "reference";
            /** @description string、text 的最多字数 (Of string and text: the most characters) */
            maxLength: number | null;
            min: number | null;
            max: number | null;
            /** @description number 的小数位数，0 为整数 (Of number: digits after the point, 0 for whole numbers) */
            decimals: number | null;
            /** @description code 的代码表 (Of code: the code system) */
            codeSystem: string | null;
            /** @description reference 引用什么 (Of reference: what it refers to) */
            referencedHost: string | null;
            /** @description 新登记时必填，此后不得清空；已有记录不受影响 (Asked of new rows, and not taken away again; rows that are there may lack it) */
            required: boolean;
            /** @description 可用 custom.<key> 筛选，并建立索引 (Rows are found by custom.<key>, with an index) */
            filterable: boolean;
            /** @description 由 zhibu.yaml 设定 (It comes from zhibu.yaml) */
            fromDeployment: boolean;
            /**
             * Format: date-time
             * @description 何时停用；数据保留 (When it was retired; its data are kept)
             */
            retiredAt: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        CustomFieldDtoPage: {
            items: components["schemas"]["CustomFieldDto"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        DecideMenu: {
            /**
             * Format: date
             * @description 生效日期，默认今天 (The first day; today unless said)
             */
            effectiveOn?: string;
            /** @description 文号 (Number of the document) */
            documentNumber?: string;
            /** @description 理由 (Why) */
            reason?: string;
            /**
             * @description 对本组织及其下级的规定 (The rule for it and everything below)
             * @enum {string|null}
             */
            rule?: "mandatory" | "allowed" | "recommended" | "forbidden" | null;
            /** @description 是否选用 (Whether to use it) */
            chosen?: boolean | null;
        };
        DecideReview: {
            /** @enum {string} */
            decision: "approve" | "return";
            /**
             * @description 审核意见；退回时必填 (Needed to return it)
             * @default
             */
            comment?: string;
            /**
             * @description 校对意见 (Proof notes)
             * @default []
             */
            notes?: components["schemas"]["ProofNoteInput"][];
        };
        DecideSettings: {
            /**
             * Format: date
             * @description 生效日期，默认今天 (The first day; today unless said)
             */
            effectiveOn?: string;
            /** @description 文号 (Number of the document) */
            documentNumber?: string;
            /** @description 理由 (Why) */
            reason?: string;
            /** @description 设置及其值；null 表示收回 (Values by setting; null takes one back) */
            values?: {
                [key: string]: unknown;
            };
            /** @description 锁定的全部设置，下级不得更改 (All settings that it locks for what lies below) */
            locked?: string[];
        };
        DecideWord: {
            /** @description 命中的词 (A word that was hit) */
            word: string;
            /**
             * @description keep：保留；change：须修改，改前不能发布 (keep: it is right; change: it must go before publication)
             * @enum {string}
             */
            decision: "keep" | "change";
            /** @example 引用文件原文 */
            reason: string;
        };
        DecideWords: {
            decisions: components["schemas"]["DecideWord"][];
        };
        DeclareCalendarYear: {
            /** @description 是否已录入该年全部放假安排 (Whether every holiday of the year has been entered) */
            complete: boolean;
        };
        DeclineShare: {
            /**
             * Format: uuid
             * @description 谢绝的组织 (Which organization declines it)
             */
            organizationId: string;
            /** @default  */
            reason?: string;
        };
        DissolveOrganization: {
            /**
             * Format: date
             * @description 生效日期，默认今天 (The first day on which it holds; today unless said)
             */
            effectiveOn?: string;
            /** @description 批复文号 (Number of the document that approved it) */
            documentNumber?: string | null;
            reason?: string | null;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
        };
        DividedOrganization: {
            /** Format: uuid */
            id: string;
            name: string;
            shortName: string | null;
            /** @enum {string} */
            type: "committee" | "generalBranch" | "branch" | "partyGroup" | "workingCommittee" | "leadingGroup";
            /** @enum {string} */
            kind: "regular" | "joint" | "temporary" | "migrant";
            /** @description 联合党支部覆盖的单位数 (How many units a joint branch covers) */
            unitCount: number | null;
            /**
             * Format: uuid
             * @description 上级组织；根组织为 null (The organization above it; null at the root)
             */
            parentId: string | null;
            code: string;
            externalCodes: components["schemas"]["ExternalCode"][];
            /** Format: date */
            foundedOn: string | null;
            /** Format: date */
            effectiveOn: string;
            /** @enum {string} */
            status: "active" | "dissolved";
            contactName: string | null;
            phone: string | null;
            address: string | null;
            postalCode: string | null;
            email: string | null;
            /** @description 自定义字段 (Custom fields) */
            custom: {
                [key: string]: unknown;
            };
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            warnings: components["schemas"]["WarningBody"][];
            /** @description 新设的组织 (What was made of its part) */
            created: components["schemas"]["Organization"][];
        };
        DocumentChange: {
            /** @example inForceFrom */
            field: string;
            from: unknown;
            to: unknown;
        };
        DocumentInput: {
            /**
             * @description 文种（code system official-document-type） (Code of official-document-type)
             * @example notice
             */
            type: string;
            /**
             * Format: uuid
             * @description 发文机关；默认为发文组织 (Who issues it; the organization of the article unless said)
             */
            issuingOrganizationId?: string;
            /**
             * @description 紧急程度：urgent 加急，topUrgent 特急 (urgent: 加急; topUrgent: 特急)
             * @enum {string|null}
             */
            urgency?: "urgent" | "topUrgent" | null;
            /**
             * @description 主送机关 (Main addressees)
             * @default []
             * @example [
             *       "县委"
             *     ]
             */
            addressees?: string[];
            /**
             * @description 抄送机关 (Who gets a copy)
             * @default []
             */
            copies?: string[];
            /** @description 签发人 (Who signed it) */
            signer?: string | null;
            /**
             * Format: date
             * @description 成文日期 (The day that it is dated)
             */
            issuedOn?: string | null;
            /**
             * Format: date
             * @description 生效日；不填为成文日期，否则为发布日 (The first day that it holds; unless said, the day it is dated, else that of its publication)
             */
            inForceFrom?: string | null;
            /**
             * Format: date
             * @description 有效期的最后一日 (The last day that it holds)
             */
            inForceTo?: string | null;
            /**
             * @description 所替代的公文（文稿编号），发布后生效 (Articles that it takes the place of, once it is published)
             * @default []
             */
            replaces?: string[];
        };
        EndPost: {
            /**
             * Format: date
             * @description 离任日期，默认今天 (First day without the post; today unless said)
             */
            effectiveOn?: string;
            /** @description 离任原因 (Why it ends) */
            reason?: string;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
        };
        EndedSessions: {
            /** @description 已结束的会话数 (Sessions that ended) */
            endedSessions: number;
        };
        EraseMember: {
            /** @description 理由，记入审计日志；勿写姓名、号码 (Why; it goes into the audit log, so name nobody in it) */
            reason: string;
            /** @description 文号 (Number of the document that decided it) */
            documentNumber?: string;
        };
        ErasedMember: {
            /** Format: uuid */
            id: string;
            /** @description 删除或匿名化的行数 (Rows that were deleted or made anonymous) */
            rows: number;
            /** @description 未启用但仍存有数据的模块：再次启用时删除，或用 zhibu menu purge 清除 (Modules left out that still hold data: they erase when they are chosen again, or purge them) */
            leftOutModules: string[];
        };
        ExportRequest: {
            /** @example organizations */
            resource: string;
            /**
             * @description 筛选条件，同该资源的列表 (Filters, as the list of the resource has them)
             * @default {}
             */
            filter?: {
                [key: string]: unknown;
            };
            /**
             * @default xlsx
             * @enum {string}
             */
            format?: "xlsx" | "csv";
        };
        ExternalCode: {
            /** @example provincial-12371 */
            system: string;
            /** @example 001001000000000 */
            code: string;
        };
        ExternalCodeInput: {
            /** @example provincial-12371 */
            system: string;
            /** @example 001001000000000 */
            code: string;
        };
        FeedItem: {
            /** Format: uuid */
            id: string;
            title: string;
            summary: string;
            /**
             * @description news: 动态; notice: 通知公告; policy: 政策; document: 文件; resource: 资料 (news: news; notice: notice; policy: policy; document: document; resource: resource)
             * @enum {string}
             */
            kind: "news" | "notice" | "policy" | "document" | "resource";
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /** Format: uuid */
            sectionId: string | null;
            audience: components["schemas"]["Audience"];
            tags: string[];
            documentNumber: string | null;
            /** @description 公文信息 (What it is as an official document) */
            document: components["schemas"]["OfficialDocument"] | null;
            authorName: string | null;
            /**
             * Format: uuid
             * @description 封面；取图 GET /articles/{id}/files/{cover}?width=640 (The cover, shown by GET /articles/{id}/files/{cover}?width=640)
             */
            cover: string | null;
            pinned: boolean;
            /** @description 是否要求签收：读者用 POST /articles/{id}/confirm (Whether readers are asked to confirm it, by POST /articles/{id}/confirm) */
            requiresConfirmation: boolean;
            /**
             * @description draft: 草稿; inReview: 审核中; ready: 待发布; scheduled: 定时发布; published: 已发布; withdrawn: 已撤回 (draft: draft; inReview: in review; ready: ready to publish; scheduled: scheduled; published: published; withdrawn: withdrawn)
             * @enum {string}
             */
            status: "draft" | "inReview" | "ready" | "scheduled" | "published" | "withdrawn";
            /** @description 送审时要求的审次 (How many reviews it was submitted to) */
            reviewLevels: number;
            /** @description 已通过的审次；下一审由高这么多级的组织承担 (How many it passed; the next one lies as many steps up from its organization) */
            reviewsPassed: number;
            /**
             * Format: date-time
             * @description 定时发布的时间 (When it is to be published)
             */
            publishAt: string | null;
            /** Format: date-time */
            expireAt: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** @description 阅读约需几分钟 (Minutes it takes to read) */
            readingMinutes: number;
            /** @description 转发自何处；null 为本组织的文稿 (Where a copy comes from; null for an article of its own) */
            sharedFrom: components["schemas"]["SharedFrom"] | null;
            /** @description 自定义字段 (Custom fields) */
            custom: {
                [key: string]: unknown;
            };
            revision: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * @description critical：发给本人并要求签收，不受订阅和屏蔽影响；subscription：本人订阅；addressed：本人没有订阅，凡可阅读的都在内 (critical: it asks the caller for a confirmation, whatever he chose; subscription: he subscribed to it; addressed: he subscribed to nothing, so everything for him is here)
             * @enum {string}
             */
            because: "critical" | "subscription" | "addressed";
            /**
             * Format: date-time
             * @description 本人阅读时间；未读或不在送达名单上为 null (null: not read, or not on its list)
             */
            readAt: string | null;
            /**
             * Format: date-time
             * @description 本人签收时间 (When the caller confirmed it)
             */
            confirmedAt: string | null;
        };
        FeedItemPage: {
            items: components["schemas"]["FeedItem"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        Figure: {
            metric: string;
            /** @description 类别；总数为 null (The class; null for the whole) */
            key: string | null;
            /** @description 类别名称；总数为指标名称 (Name of the class, or of the metric for the whole) */
            title: string;
            value: number;
        };
        FileDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * @description 按内容判定的类型 (Its type, decided by content)
             * @example application/pdf
             */
            mediaType: string;
            /** @description 字节数 (In bytes) */
            size: number;
            /** @description 内容的 SHA-256（十六进制） (SHA-256 of the content, hexadecimal) */
            sha256: string;
            /** Format: uuid */
            organizationId: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        GrantDetails: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            accountId: string;
            username: string;
            displayName: string;
            /** Format: uuid */
            roleId: string;
            /** @description 内置角色的标识 (Key of a built-in role) */
            roleKey: string | null;
            roleName: string;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /**
             * @description 授权人 (Key of the principal who gave it)
             * @example account:01926f3e-7c1a-7b2d-9e4f-3a5b6c7d8e9f
             */
            grantedBy: string;
            /** Format: date-time */
            createdAt: string;
        };
        GrantDetailsPage: {
            items: components["schemas"]["GrantDetails"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        Health: {
            /**
             * @description 运行状态 (State of the server)
             * @enum {string}
             */
            status: "up";
        };
        HitListBody: {
            /**
             * Format: uuid
             * @description 内置的常见错别字为 null (null for the common typos that come with the module)
             */
            id: string | null;
            name: string;
        };
        IssueTransfer: {
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
        };
        JobAccepted: {
            /** Format: uuid */
            jobId: string;
        };
        JobDto: {
            /** Format: uuid */
            id: string;
            /** @description 任务种类，如 core.import_rows (Kind of work, e.g. core.import_rows) */
            kind: string;
            /** @enum {string} */
            status: "queued" | "running" | "succeeded" | "failed";
            progress: components["schemas"]["JobProgress"];
            /** @description 结果，因任务种类而异 (The result, by kind of work) */
            result?: {
                [key: string]: unknown;
            };
            /** @description 失败原因（problem+json） (Why it failed, as problem+json) */
            problem?: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            organizationId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
        };
        JobDtoPage: {
            items: components["schemas"]["JobDto"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        JobProgress: {
            done: number;
            total: number;
        };
        ListedWord: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            wordListId: string;
            word: string;
            /** @description 建议改为 (What should stand there) */
            suggestion: string | null;
            /** @description 说明，如出处、为何列入 (Where it comes from, why it is listed) */
            note: string | null;
            /** @description 含有该词而无误的说法，如“布署”之于“发布署名文章” (Phrases that hold the word and are right: 发布署名文章 for 布署) */
            exceptions: string[];
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ListedWordPage: {
            items: components["schemas"]["ListedWord"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        Me: {
            account: components["schemas"]["AccountDetails"];
            /** @description 党员信息；没有则为 null (His record as a member; null where there is none) */
            member: components["schemas"]["Member"] | null;
            /** @description 组织关系所在组织；不是党员则为管理其账号的组织 (The organization of his membership; without one that which keeps his account) */
            homeOrganization: components["schemas"]["OrganizationReference"];
            /** @description 所代表的组织 (The organization he acts for) */
            actingOrganization: components["schemas"]["OrganizationReference"] | null;
            /**
             * @description 使用其他接口前必须完成的事项 (What he must do before other routes serve him)
             * @enum {string|null}
             */
            duty: "changePassword" | "enrollTotp" | null;
            grants: components["schemas"]["OwnGrant"][];
            /** @description 在所代表的组织拥有的权限 (Permissions at the organization he acts for) */
            permissions: string[];
            /** @description 生效的模块 (Modules in force) */
            modules: string[];
        };
        Member: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organizationId: string;
            /** Format: uuid */
            groupId: string | null;
            name: string;
            /** @enum {string} */
            sex: "male" | "female" | "unknown" | "unstated";
            ethnicity: string | null;
            /**
             * @description 已遮盖 (Masked)
             * @example 410102********0010
             */
            idNumber: string;
            /** Format: date */
            birthDate: string;
            education: string | null;
            /** @enum {string} */
            stage: "applicant" | "activist" | "developmentTarget" | "probationaryMember" | "fullMember";
            /** @enum {string} */
            membershipStatus: "normal" | "suspended" | "removed" | "expelled" | "withdrawn" | "deceased" | "transferredOut" | "closed";
            /** Format: date */
            appliedOn: string | null;
            /** Format: date */
            joinedOn: string | null;
            /** Format: date */
            fullOn: string | null;
            /**
             * @description 已遮盖 (Masked)
             * @example 138****1027
             */
            phone: string | null;
            workPost: string | null;
            address: string | null;
            isMigrant: boolean;
            /** Format: date */
            migrantSince: string | null;
            migrantDestination: string | null;
            /** Format: date */
            lostContactSince: string | null;
            /** Format: date */
            abroadSince: string | null;
            /** @description 自定义字段 (Custom fields) */
            custom: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description 组织、小组、阶段和党籍状态的起始日期 (Day from which organization, group, stage and status hold)
             */
            effectiveOn: string;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        MemberAct: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "register" | "changeStage" | "changeStatus" | "changeGroup" | "transfer" | "reorganize" | "erase";
            /** Format: date */
            effectiveOn: string;
            documentNumber: string | null;
            reason: string | null;
            /** @description 变更内容，依种类而定 (What it changed, by its kind) */
            details: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            recordedAt: string;
        };
        MemberActPage: {
            items: components["schemas"]["MemberAct"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        MemberPage: {
            items: components["schemas"]["Member"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        MemberWithWarnings: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organizationId: string;
            /** Format: uuid */
            groupId: string | null;
            name: string;
            /** @enum {string} */
            sex: "male" | "female" | "unknown" | "unstated";
            ethnicity: string | null;
            /**
             * @description 已遮盖 (Masked)
             * @example 410102********0010
             */
            idNumber: string;
            /** Format: date */
            birthDate: string;
            education: string | null;
            /** @enum {string} */
            stage: "applicant" | "activist" | "developmentTarget" | "probationaryMember" | "fullMember";
            /** @enum {string} */
            membershipStatus: "normal" | "suspended" | "removed" | "expelled" | "withdrawn" | "deceased" | "transferredOut" | "closed";
            /** Format: date */
            appliedOn: string | null;
            /** Format: date */
            joinedOn: string | null;
            /** Format: date */
            fullOn: string | null;
            /**
             * @description 已遮盖 (Masked)
             * @example 138****1027
             */
            phone: string | null;
            workPost: string | null;
            address: string | null;
            isMigrant: boolean;
            /** Format: date */
            migrantSince: string | null;
            migrantDestination: string | null;
            /** Format: date */
            lostContactSince: string | null;
            /** Format: date */
            abroadSince: string | null;
            /** @description 自定义字段 (Custom fields) */
            custom: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description 组织、小组、阶段和党籍状态的起始日期 (Day from which organization, group, stage and status hold)
             */
            effectiveOn: string;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            warnings: components["schemas"]["WarningBody"][];
        };
        Menu: {
            items: components["schemas"]["MenuItem"][];
        };
        MenuDecider: {
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /**
             * @description 规定或选择 (Whether it ruled or chose)
             * @enum {string}
             */
            act: "rule" | "choice";
            /** @description 所规定或选择的模块 (The module it ruled on or chose) */
            moduleId: string;
            /**
             * Format: date
             * @description 自何日起 (The first day)
             */
            decidedOn: string;
        };
        MenuItem: {
            id: string;
            title: string;
            summary: string;
            version: string;
            /** @description 必须一起选用的模块及其版本范围 (Modules it needs, with their version ranges) */
            requires: {
                [key: string]: unknown;
            };
            /** @description 如已选用则排在其后的模块 (Modules it comes after where they are chosen) */
            after: string[];
            /** @description 本部署是否选用 (Whether this deployment chose it) */
            deployed: boolean;
            /** @description 对所代表的组织是否生效 (Whether it is in force for the acting organization) */
            inForce: boolean;
            /** @description 原因 (Why it is in force or not) */
            reason: string;
        };
        MenuItemDetail: {
            id: string;
            title: string;
            summary: string;
            version: string;
            /** @description 必须一起选用的模块及其版本范围 (Modules it needs, with their version ranges) */
            requires: {
                [key: string]: unknown;
            };
            /** @description 如已选用则排在其后的模块 (Modules it comes after where they are chosen) */
            after: string[];
            /** @description 本部署是否选用 (Whether this deployment chose it) */
            deployed: boolean;
            /** @description 对所代表的组织是否生效 (Whether it is in force for the acting organization) */
            inForce: boolean;
            /** @description 原因 (Why it is in force or not) */
            reason: string;
            /** @description 设置的 JSON Schema (JSON Schema of its settings) */
            settingsSchema: {
                [key: string]: unknown;
            } | null;
            permissions: components["schemas"]["MenuPermission"][];
            /** @description 发布的事件 (Events it publishes) */
            events: string[];
            routes: components["schemas"]["MenuRoute"][];
        };
        MenuPermission: {
            key: string;
            title: string;
        };
        MenuPlan: {
            /** @description 本组织及其下级的变化 (What changes for the organization and below it) */
            changes: components["schemas"]["MenuPlanChange"][];
            /** @description 涉及的数量，含下级 (How many it concerns, below it included) */
            impact: components["schemas"]["MenuPlanImpact"][];
        };
        MenuPlanChange: {
            id: string;
            title: string;
            /** @description 此后是否生效 (Whether it would be in force then) */
            inForce: boolean;
            /** @description 是否对本组织就有变化；否则只对某些下级 (Whether that changes for the organization itself; else for some below it alone) */
            here: boolean;
            reason: string;
            /** @description 随之开放或关闭的接口 (Routes that come or go) */
            routes: string[];
            permissions: string[];
            jobs: string[];
        };
        MenuPlanImpact: {
            name: string;
            title: string;
            count: number;
        };
        MenuRoute: {
            method: string;
            path: string;
            summary: string;
        };
        MergeOrganizations: {
            /**
             * Format: date
             * @description 生效日期，默认今天 (The first day on which it holds; today unless said)
             */
            effectiveOn?: string;
            /** @description 批复文号 (Number of the document that approved it) */
            documentNumber?: string | null;
            reason?: string | null;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
            /** @description 并入的组织 (Those that go into this one) */
            organizationIds: string[];
        };
        Metric: {
            name: string;
            title: string;
            /** @description 单位 (What is counted) */
            unit: string;
        };
        Metrics: {
            items: components["schemas"]["Metric"][];
        };
        ModeratedComment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            articleId: string;
            articleTitle: string;
            /**
             * Format: uuid
             * @description 文稿所属的组织 (The organization of the article)
             */
            organizationId: string;
            organizationName: string;
            /** Format: uuid */
            replyToId: string | null;
            /** @description 纯文本：不解析 HTML，由前端按文本显示 (Plain text: no HTML is read in it, and clients show it as text) */
            body: string;
            authorName: string | null;
            /** @enum {string} */
            status: "pending" | "approved" | "rejected" | "withdrawn" | "deleted";
            reason: string | null;
            /** @description 审核人；无需审核的为 null (Who decided; null where nobody had to) */
            decidedByName: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        ModeratedCommentPage: {
            items: components["schemas"]["ModeratedComment"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        ModerationReason: {
            /** @description 理由，作者可见 (Why; its author sees it) */
            reason: string;
        };
        MoveOrganization: {
            /**
             * Format: date
             * @description 生效日期，默认今天 (The first day on which it holds; today unless said)
             */
            effectiveOn?: string;
            /** @description 批复文号 (Number of the document that approved it) */
            documentNumber?: string | null;
            reason?: string | null;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description 新的上级组织 (The organization above it from then on)
             */
            parentId: string;
        };
        NewCode: {
            /** @example 31 */
            code: string;
            /** @example 副处级 */
            name: string;
            /** @description 英文名称，默认同 name (English name; the name unless said) */
            nameEn?: string;
            parent?: string | null;
            /** @description 导入时也认得的其他写法 (Other words that imports understand) */
            aliases?: string[];
        };
        NewTotp: {
            /** @description 密钥（base32），手工输入用 (The secret in base 32, to type by hand) */
            secret: string;
            /** @description 供验证器扫描的 otpauth 地址 (otpauth URI, to show as a QR code) */
            uri: string;
        };
        Notification: {
            /** Format: uuid */
            id: string;
            /** @description 种类，如 base.personal_data_ready (Its kind, e.g. base.personal_data_ready) */
            kind: string;
            /** @description 一行标题 (One line) */
            title: string;
            /** @description 正文 (What it is about, and what to do) */
            body: string;
            /**
             * Format: uuid
             * @description 涉及的组织 (The organization it is about)
             */
            organizationId: string | null;
            /** @description 办理处，/api/v1 之下的路径 (Where to act: a path under /api/v1) */
            url: string | null;
            /** @description 是否为不能屏蔽的重要消息 (Whether it is of a kind that cannot be muted) */
            critical: boolean;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description 阅读时间；未读为 null (When it was read; null while it is not)
             */
            readAt: string | null;
        };
        NotificationKindDetails: {
            kind: string;
            /** @description 标题的样子 (What its titles look like) */
            title: string;
            /** @description 重要消息不能屏蔽 (Critical ones cannot be muted) */
            critical: boolean;
        };
        NotificationMutes: {
            /** @description 已屏蔽的种类 (Kinds that are muted) */
            muted: string[];
        };
        NotificationPage: {
            items: components["schemas"]["Notification"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        NotificationSettings: {
            /** @description 已屏蔽的种类 (Kinds that are muted) */
            muted: string[];
            /** @description 所有种类 (Every kind there is) */
            kinds: components["schemas"]["NotificationKindDetails"][];
        };
        OfferShare: {
            /** Format: uuid */
            articleId: string;
            /** @description 推送给哪些组织，可在管理范围之外；按名称查找：GET /transfers/receivers?q= (The organizations that it is offered to, in scope or not; found by name with GET /transfers/receivers?q=) */
            organizationIds: string[];
            /**
             * @description 是否包括所列组织的全部下级；限于自己管理的组织 (Whether all below those are meant too; of organizations that the caller manages alone)
             * @default false
             */
            includeDescendants?: boolean;
            /**
             * @description 采用的组织能否再推送给别的组织 (Whether who adopts it may offer it on)
             * @default false
             */
            allowsResharing?: boolean;
            /**
             * @description 给对方的说明 (What they should know)
             * @default
             */
            note?: string;
        };
        OfficialDocument: {
            /** @description 文种（code system official-document-type） (Code of official-document-type) */
            type: string | null;
            /**
             * Format: uuid
             * @description 发文机关 (Who issues it)
             */
            issuingOrganizationId: string;
            /**
             * @description 紧急程度：urgent 加急，topUrgent 特急 (urgent: 加急; topUrgent: 特急)
             * @enum {string|null}
             */
            urgency: "urgent" | "topUrgent" | null;
            /**
             * @description 主送机关 (Main addressees)
             * @example [
             *       "县委"
             *     ]
             */
            addressees: string[];
            /** @description 抄送机关 (Who gets a copy) */
            copies: string[];
            /** @description 签发人 (Who signed it) */
            signer: string | null;
            /**
             * Format: date
             * @description 成文日期 (The day that it is dated)
             */
            issuedOn: string | null;
            /**
             * Format: date
             * @description 生效日；不填为成文日期，否则为发布日 (The first day that it holds; unless said, the day it is dated, else that of its publication)
             */
            inForceFrom: string | null;
            /**
             * Format: date
             * @description 有效期的最后一日 (The last day that it holds)
             */
            inForceTo: string | null;
            /** @description 所替代的公文 (Articles that it takes the place of) */
            replaces: string[];
            issuingOrganizationName: string | null;
            /**
             * @description 今日效力：notYet 未生效，inForce 有效，ended 期满，replaced 已被替代，repealed 已废止；未发布为空 (Whether it holds today; ended: its own last day is over; null where it is not published)
             * @enum {string|null}
             */
            standing: "notYet" | "inForce" | "ended" | "replaced" | "repealed" | null;
            /**
             * Format: uuid
             * @description 替代它的公文 (The published document that takes its place)
             */
            replacedBy: string | null;
            /**
             * Format: date
             * @description 自此日起被替代 (The first day that the other one holds instead)
             */
            replacedFrom: string | null;
            /**
             * Format: date
             * @description 自此日起废止 (The first day that it is repealed)
             */
            repealedOn: string | null;
            repealReason: string | null;
            /** @description 废止它的文件的字号 (Number of the document that repeals it) */
            repealNumber: string | null;
        };
        Organization: {
            /** Format: uuid */
            id: string;
            name: string;
            shortName: string | null;
            /** @enum {string} */
            type: "committee" | "generalBranch" | "branch" | "partyGroup" | "workingCommittee" | "leadingGroup";
            /** @enum {string} */
            kind: "regular" | "joint" | "temporary" | "migrant";
            /** @description 联合党支部覆盖的单位数 (How many units a joint branch covers) */
            unitCount: number | null;
            /**
             * Format: uuid
             * @description 上级组织；根组织为 null (The organization above it; null at the root)
             */
            parentId: string | null;
            code: string;
            externalCodes: components["schemas"]["ExternalCode"][];
            /** Format: date */
            foundedOn: string | null;
            /** Format: date */
            effectiveOn: string;
            /** @enum {string} */
            status: "active" | "dissolved";
            contactName: string | null;
            phone: string | null;
            address: string | null;
            postalCode: string | null;
            email: string | null;
            /** @description 自定义字段 (Custom fields) */
            custom: {
                [key: string]: unknown;
            };
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        OrganizationAct: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "create" | "rename" | "move" | "merge" | "split" | "upgrade" | "dissolve" | "restore";
            /**
             * Format: uuid
             * @description 变更的组织；合并时为保留的组织 (The one that was acted on; of a merger the one that stays)
             */
            organizationId: string;
            /** Format: date */
            effectiveOn: string;
            documentNumber: string | null;
            reason: string | null;
            /** @description 变更内容，随种类而不同 (What it changed, by its kind) */
            details: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description 登记时间 (When it was recorded)
             */
            recordedAt: string;
        };
        OrganizationActPage: {
            items: components["schemas"]["OrganizationAct"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        OrganizationMenu: {
            items: components["schemas"]["OrganizationMenuItem"][];
        };
        OrganizationMenuItem: {
            id: string;
            title: string;
            /** @description 是否生效 (Whether it is in force) */
            inForce: boolean;
            /** @description 本组织的选择；没有选择为 null (What the organization itself chose; null for nothing) */
            chosen: boolean | null;
            /**
             * @description 本组织的规定；没有规定为 null (What the organization itself ruled; null for nothing)
             * @enum {string|null}
             */
            rule: "mandatory" | "allowed" | "recommended" | "forbidden" | null;
            /** @description 由谁决定；无人决定为 null (Who decided it; null where nobody did) */
            decidedBy: components["schemas"]["MenuDecider"] | null;
            /** @description 原因 (Why, in one sentence) */
            reason: string;
        };
        OrganizationNode: {
            organization: components["schemas"]["Organization"];
            children: components["schemas"]["OrganizationNode"][];
        };
        OrganizationPage: {
            items: components["schemas"]["Organization"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        OrganizationReach: {
            /** @description 送达人数 (How many it was for) */
            sent: number;
            /** @description 已读人数 (How many read it) */
            reached: number;
            confirmed: number;
            /** @description 未读人数；名单见 GET …/receipts?status=unread (Who did not: GET …/receipts?status=unread) */
            unreached: number;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /** @description 未读人员，最多 200 人；listUnreached=true 时才列出 (Who has not read it, 200 at most; null unless listUnreached=true) */
            unreachedMembers: components["schemas"]["UnreachedMember"][] | null;
        };
        OrganizationReference: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        OrganizationSetting: {
            moduleId: string;
            key: string;
            /** @description 名称；没有为 null (Its name; null where it has none) */
            title: string | null;
            /** @description 现行值 (The value that holds) */
            value: unknown;
            /** @description 本组织设定的值；没有设定为 null (What the organization itself set; null for nothing) */
            ownValue: unknown;
            /** @description 值的 JSON Schema (JSON Schema of its value) */
            schema: {
                [key: string]: unknown;
            };
            /**
             * @description 值的来源 (Where the value comes from)
             * @enum {string}
             */
            source: "lock" | "organization" | "deployment" | "default";
            /** @description 是否已被上级锁定 (Whether a superior locked it, so that it cannot be changed here) */
            locked: boolean;
            /** @description 本组织是否锁定 (Whether the organization itself locks it for what lies below) */
            ownLock: boolean;
            /** @description 由谁决定；无人决定为 null (Who decided it; null where nobody did) */
            decidedBy: components["schemas"]["SettingDecider"] | null;
            /** @description 原因 (Why, in one sentence) */
            reason: string;
        };
        OrganizationSettings: {
            items: components["schemas"]["OrganizationSetting"][];
        };
        OrganizationSubtree: {
            organization: components["schemas"]["Organization"];
            children: components["schemas"]["OrganizationNode"][];
            /** @description 是否因超过 1000 个组织而未列出较低层级 (Whether there are more than 1000 of them, so that the lowest are left out) */
            truncated: boolean;
        };
        OrganizationWithWarnings: {
            /** Format: uuid */
            id: string;
            name: string;
            shortName: string | null;
            /** @enum {string} */
            type: "committee" | "generalBranch" | "branch" | "partyGroup" | "workingCommittee" | "leadingGroup";
            /** @enum {string} */
            kind: "regular" | "joint" | "temporary" | "migrant";
            /** @description 联合党支部覆盖的单位数 (How many units a joint branch covers) */
            unitCount: number | null;
            /**
             * Format: uuid
             * @description 上级组织；根组织为 null (The organization above it; null at the root)
             */
            parentId: string | null;
            code: string;
            externalCodes: components["schemas"]["ExternalCode"][];
            /** Format: date */
            foundedOn: string | null;
            /** Format: date */
            effectiveOn: string;
            /** @enum {string} */
            status: "active" | "dissolved";
            contactName: string | null;
            phone: string | null;
            address: string | null;
            postalCode: string | null;
            email: string | null;
            /** @description 自定义字段 (Custom fields) */
            custom: {
                [key: string]: unknown;
            };
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            warnings: components["schemas"]["WarningBody"][];
        };
        OwnGrant: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            roleId: string;
            /** @description 内置角色的标识 (Key of a built-in role) */
            roleKey: string | null;
            roleName: string;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
        };
        OwnReceipt: {
            /** Format: uuid */
            articleId: string;
            /** @description 是否在送达名单上；不在名单上的也可阅读，不计入统计 (Whether he is on the list; others may read, and are not counted) */
            isTarget: boolean;
            /** Format: date-time */
            readAt: string | null;
            /** Format: date-time */
            confirmedAt: string | null;
        };
        PasswordProof: {
            /** @description 当前密码 (Present password) */
            password: string;
        };
        PlanMenu: {
            /**
             * Format: date
             * @description 生效日期，默认今天 (The first day; today unless said)
             */
            effectiveOn?: string;
            /**
             * @description 对本组织及其下级的规定 (The rule for it and everything below)
             * @enum {string|null}
             */
            rule?: "mandatory" | "allowed" | "recommended" | "forbidden" | null;
            /** @description 是否选用 (Whether to use it) */
            chosen?: boolean | null;
            /** @description 模块 (The module) */
            moduleId: string;
        };
        PlanRecipe: {
            /**
             * Format: date
             * @description 生效日期，默认今天 (The first day; today unless said)
             */
            effectiveOn?: string;
        };
        PostHolding: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /**
             * Format: uuid
             * @description 所属届次 (The term of office it belongs to)
             */
            termId: string | null;
            /** Format: uuid */
            memberId: string;
            memberName: string;
            /** @enum {string} */
            post: "secretary" | "deputySecretary" | "organizationOfficer" | "publicityOfficer" | "disciplineOfficer" | "youthOfficer" | "unitedFrontOfficer" | "committeeMember" | "groupLeader" | "organizer";
            rank: number;
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description 离任日期；在任为 null (First day without it; null while he holds it)
             */
            endedOn: string | null;
            approvalNumber: string | null;
            endReason: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        PostHoldingPage: {
            items: components["schemas"]["PostHolding"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        PostWithWarnings: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /**
             * Format: uuid
             * @description 所属届次 (The term of office it belongs to)
             */
            termId: string | null;
            /** Format: uuid */
            memberId: string;
            memberName: string;
            /** @enum {string} */
            post: "secretary" | "deputySecretary" | "organizationOfficer" | "publicityOfficer" | "disciplineOfficer" | "youthOfficer" | "unitedFrontOfficer" | "committeeMember" | "groupLeader" | "organizer";
            rank: number;
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description 离任日期；在任为 null (First day without it; null while he holds it)
             */
            endedOn: string | null;
            approvalNumber: string | null;
            endReason: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            warnings: components["schemas"]["WarningBody"][];
        };
        Problem: {
            /** @example urn:zhibu:error:request.invalid */
            type: string;
            title: string;
            status: number;
            /**
             * @description 稳定的错误代码；可能增加 (Stable code of the error; new ones may be added)
             * @example request.invalid
             */
            code: string;
            /** @description 原因与处理办法 (What is wrong, and the cure) */
            detail: string;
            /** @description 请求的路径 (Path of the request) */
            instance: string;
            errors?: components["schemas"]["ProblemFault"][];
            rule?: components["schemas"]["RuleCitation"];
        };
        ProblemFault: {
            /**
             * @description 请求体中的 JSON 指针（空为整个请求体），或“?参数名” (JSON pointer into the body (empty: the whole of it), or "?name" of a query parameter)
             * @example /name
             */
            pointer: string;
            /** @example validation.too_long */
            code: string;
            /** @description 按 Accept-Language 的说明 (In the language of Accept-Language) */
            message: string;
        };
        ProofNote: {
            /**
             * @default body
             * @enum {string}
             */
            field: "title" | "summary" | "body";
            /** @description 所指的原文 (The words that it is about) */
            quote: string;
            /**
             * @description 原文第几次出现 (Which occurrence of these words)
             * @default 1
             */
            occurrence: number;
            note: string;
        };
        ProofNoteInput: {
            /**
             * @default body
             * @enum {string}
             */
            field?: "title" | "summary" | "body";
            /** @description 所指的原文 (The words that it is about) */
            quote: string;
            /**
             * @description 原文第几次出现 (Which occurrence of these words)
             * @default 1
             */
            occurrence?: number;
            note: string;
        };
        Publication: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            articleId: string;
            articleTitle: string;
            /** Format: uuid */
            organizationId: string;
            /** Format: uuid */
            channelAccountId: string;
            channelAccountName: string;
            /** @enum {string} */
            kind: "wechatOfficialAccount" | "weibo" | "weCom" | "dingTalk" | "webhook";
            /**
             * @description submitted：渠道已受理，尚未发布；draftSaved：草稿在渠道后台，由人发布 (submitted: taken by the channel, not yet published; draftSaved: a draft in the console, which people publish)
             * @enum {string}
             */
            status: "queued" | "submitted" | "draftSaved" | "published" | "failed" | "recalling" | "recalled" | "recallFailed";
            /** @description 未成功的原因和办法 (Why it did not succeed, and the cure) */
            reason: string | null;
            /** @description 本步骤已尝试的次数 (Tries of the present step) */
            attempts: number;
            /**
             * Format: date-time
             * @description 下次尝试的时间 (When it is tried next)
             */
            nextTryAt: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** Format: date-time */
            recalledAt: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        PublicationPage: {
            items: components["schemas"]["Publication"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        ReachFigures: {
            /** @description 送达人数 (How many it was for) */
            sent: number;
            /** @description 已读人数 (How many read it) */
            reached: number;
            confirmed: number;
            /** @description 未读人数；名单见 GET …/receipts?status=unread (Who did not: GET …/receipts?status=unread) */
            unreached: number;
        };
        React: {
            /** @enum {string} */
            reaction: "like" | "thanks" | "learned";
        };
        ReactionCounts: {
            like: number;
            thanks: number;
            learned: number;
        };
        Reactions: {
            /** Format: uuid */
            articleId: string;
            counts: components["schemas"]["ReactionCounts"];
            /**
             * @description 本人的表态 (The caller’s own)
             * @enum {string|null}
             */
            own: "like" | "thanks" | "learned" | null;
        };
        ReadCount: {
            read: number;
        };
        ReadNotifications: {
            /**
             * Format: date-time
             * @description 此刻及以前的消息；默认现在 (Those that came up to this instant; now unless said)
             */
            until?: string;
        };
        RecallShare: {
            reason: string;
        };
        Receipt: {
            /** @description 在名单中的位置 (Its place in the list) */
            position: number;
            /**
             * Format: uuid
             * @description 党员；已抹除的为 null (The member; null once he is erased)
             */
            memberId: string | null;
            /** @description 姓名；已不是党员的为 null (null where he is no member any more) */
            memberName: string | null;
            /**
             * Format: uuid
             * @description 发布时所在的组织 (His organization at the time of publication)
             */
            organizationId: string;
            organizationName: string;
            /** @description 第几次发布 (Of which publication) */
            publication: number;
            /** Format: date-time */
            readAt: string | null;
            /** Format: date-time */
            confirmedAt: string | null;
            /** Format: date-time */
            remindedAt: string | null;
        };
        ReceiptPage: {
            items: components["schemas"]["Receipt"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        ReceiptSummary: {
            /** Format: uuid */
            articleId: string;
            /** @description 第几次发布；0 为未曾发布 (0: never published) */
            publication: number;
            total: components["schemas"]["ReachFigures"];
            organizations: components["schemas"]["OrganizationReach"][];
        };
        Recipe: {
            title: components["schemas"]["RecipeText"];
            /** @description 说明 (What it is for) */
            summary?: components["schemas"]["RecipeText"];
            /** @description 所含方案；后列者优先，本方案自身最优先 (Recipes that it includes: a later one prevails, and itself over all) */
            include?: string[];
            modules?: components["schemas"]["RecipeModule"][];
            settings?: components["schemas"]["RecipeSettings"][];
            id: string;
            /**
             * @description 来自 zhibu.yaml（file）或接口（api） (From zhibu.yaml (file) or a request (api))
             * @enum {string}
             */
            source: "file" | "api";
        };
        RecipeBody: {
            title: components["schemas"]["RecipeTextInput"];
            /** @description 说明 (What it is for) */
            summary?: components["schemas"]["RecipeTextInput"];
            /** @description 所含方案；后列者优先，本方案自身最优先 (Recipes that it includes: a later one prevails, and itself over all) */
            include?: string[];
            modules?: components["schemas"]["RecipeModuleInput"][];
            settings?: components["schemas"]["RecipeSettingsInput"][];
        };
        RecipeLeftOut: {
            id: string;
            reason: string;
        };
        RecipeModule: {
            /**
             * @description 对本组织及其下级的规定 (The rule for it and everything below)
             * @enum {string|null}
             */
            rule?: "mandatory" | "allowed" | "recommended" | "forbidden" | null;
            /** @description 是否选用 (Whether to use it) */
            chosen?: boolean | null;
            /** @description 模块；本部署没有选用的略过 (The module; one that is not deployed is left out) */
            id: string;
        };
        RecipeModuleInput: {
            /**
             * @description 对本组织及其下级的规定 (The rule for it and everything below)
             * @enum {string|null}
             */
            rule?: "mandatory" | "allowed" | "recommended" | "forbidden" | null;
            /** @description 是否选用 (Whether to use it) */
            chosen?: boolean | null;
            /** @description 模块；本部署没有选用的略过 (The module; one that is not deployed is left out) */
            id: string;
        };
        RecipeModuleStanding: {
            inForce: boolean;
            chosen: boolean | null;
            /** @enum {string|null} */
            rule: "mandatory" | "allowed" | "recommended" | "forbidden" | null;
        };
        RecipeOutcome: {
            recipeId: string;
            /** Format: date */
            effectiveOn: string;
            modules: components["schemas"]["RecipePlanModule"][];
            settings: components["schemas"]["RecipePlanSetting"][];
            /** @description 本部署没有选用的模块 (Modules that are not deployed) */
            leftOut: components["schemas"]["RecipeLeftOut"][];
        };
        RecipePlan: {
            recipeId: string;
            /** Format: date */
            effectiveOn: string;
            modules: components["schemas"]["RecipePlanModule"][];
            settings: components["schemas"]["RecipePlanSetting"][];
            /** @description 本部署没有选用的模块 (Modules that are not deployed) */
            leftOut: components["schemas"]["RecipeLeftOut"][];
            /** @description 模块菜单的变化与涉及的数量 (What changes on the menu, and how many it concerns) */
            menu: components["schemas"]["MenuPlan"];
        };
        RecipePlanModule: {
            id: string;
            title: string;
            before: components["schemas"]["RecipeModuleStanding"];
            after: components["schemas"]["RecipeModuleStanding"];
            /** @description 此后生效与否的原因 (Why it would be in force then, or not) */
            reason: string;
            /** @description 不能采用的原因；可以为 null (Why this is refused; null where it is not) */
            refused: components["schemas"]["RecipeRefusal"] | null;
        };
        RecipePlanSetting: {
            moduleId: string;
            key: string;
            title: string | null;
            before: components["schemas"]["RecipeSettingStanding"];
            after: components["schemas"]["RecipeSettingStanding"];
            /** @description 此后取值的原因 (Why it would have that value) */
            reason: string;
            /** @description 不能采用的原因；可以为 null (Why this is refused; null where it is not) */
            refused: components["schemas"]["RecipeRefusal"] | null;
        };
        RecipeRefusal: {
            /** @description 错误代码 (Code of the error) */
            code: string;
            /** @description 由谁决定，如何解决 (Who decided what, and the cure) */
            reason: string;
        };
        RecipeSettingStanding: {
            value: unknown;
            /** @description 本组织是否锁定 (Whether the organization itself locks it) */
            ownLock: boolean;
        };
        RecipeSettings: {
            /** @description 设置及其值；null 表示收回 (Values by setting; null takes one back) */
            values?: {
                [key: string]: unknown;
            };
            /** @description 模块；本部署没有选用的略过 (The module; one that is not deployed is left out) */
            moduleId: string;
            /** @description 一并锁定的设置 (Settings to lock besides those that are) */
            locked?: string[];
        };
        RecipeSettingsInput: {
            /** @description 设置及其值；null 表示收回 (Values by setting; null takes one back) */
            values?: {
                [key: string]: unknown;
            };
            /** @description 模块；本部署没有选用的略过 (The module; one that is not deployed is left out) */
            moduleId: string;
            /** @description 一并锁定的设置 (Settings to lock besides those that are) */
            locked?: string[];
        };
        RecipeText: {
            zh: string;
            en: string;
        };
        RecipeTextInput: {
            zh: string;
            en: string;
        };
        RecipeUndone: {
            recipeId: string;
            /**
             * Format: date
             * @description 采用时的生效日期 (The first day of the application)
             */
            effectiveOn: string;
            modules: string[];
            settings: components["schemas"]["RecipeUndoneSetting"][];
        };
        RecipeUndoneSetting: {
            moduleId: string;
            key: string;
        };
        Recipes: {
            items: components["schemas"]["Recipe"][];
        };
        Refresh: {
            /** @description 刷新令牌，只能用一次 (Refresh token; each one is good once) */
            refreshToken: string;
        };
        RejectTransfer: {
            reason: string;
        };
        Reminded: {
            /** @description 将收到提醒的人数 (How many get a message, soon after) */
            reminded: number;
            /** @description 没有账号、系统无法提醒的人数，请用其他方式通知 (How many are waited for and have no account: tell them another way) */
            withoutAccount: number;
        };
        RenameOrganization: {
            /**
             * Format: date
             * @description 生效日期，默认今天 (The first day on which it holds; today unless said)
             */
            effectiveOn?: string;
            /** @description 批复文号 (Number of the document that approved it) */
            documentNumber?: string | null;
            reason?: string | null;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
            /** @example 金秋社区第一党支部 */
            name: string;
            /** @description 不填则不变 (Stays as it is where left out) */
            shortName?: string | null;
        };
        ReorganizedOrganization: {
            /** Format: uuid */
            id: string;
            name: string;
            shortName: string | null;
            /** @enum {string} */
            type: "committee" | "generalBranch" | "branch" | "partyGroup" | "workingCommittee" | "leadingGroup";
            /** @enum {string} */
            kind: "regular" | "joint" | "temporary" | "migrant";
            /** @description 联合党支部覆盖的单位数 (How many units a joint branch covers) */
            unitCount: number | null;
            /**
             * Format: uuid
             * @description 上级组织；根组织为 null (The organization above it; null at the root)
             */
            parentId: string | null;
            code: string;
            externalCodes: components["schemas"]["ExternalCode"][];
            /** Format: date */
            foundedOn: string | null;
            /** Format: date */
            effectiveOn: string;
            /** @enum {string} */
            status: "active" | "dissolved";
            contactName: string | null;
            phone: string | null;
            address: string | null;
            postalCode: string | null;
            email: string | null;
            /** @description 自定义字段 (Custom fields) */
            custom: {
                [key: string]: unknown;
            };
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            warnings: components["schemas"]["WarningBody"][];
        };
        RepealDocument: {
            /**
             * Format: date
             * @description 自此日起废止 (The first day that it does not hold any more)
             */
            on: string;
            reason: string;
            /**
             * @description 废止它的文件的发文字号 (Number of the document that repeals it)
             * @example 县委〔2026〕12号
             */
            documentNumber?: string;
        };
        ReplaceCodes: {
            codes: components["schemas"]["NewCode"][];
        };
        ResetPassword: {
            /** @description 新密码；不填则由系统生成 (The new password; left out, one is made) */
            password?: string;
            /**
             * @description 同时移除动态口令（设备遗失时） (Also remove the second factor (a lost device))
             * @default false
             */
            removeTotp?: boolean;
        };
        RestoreOrganization: {
            /**
             * Format: date
             * @description 生效日期，默认今天 (The first day on which it holds; today unless said)
             */
            effectiveOn?: string;
            /** @description 批复文号 (Number of the document that approved it) */
            documentNumber?: string | null;
            reason?: string | null;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description 默认原上级组织 (The organization above it; the former one unless said)
             */
            parentId?: string;
        };
        RestoreRevision: {
            revision: number;
        };
        RevealNumber: {
            /** @enum {string} */
            field: "idNumber" | "phone";
            /** @description 用途，记入审计日志 (What it is needed for; goes into the audit log) */
            reason: string;
        };
        RevealedNumber: {
            /** @enum {string} */
            field: "idNumber" | "phone";
            /** @description 未登记则为 null (null where there is none) */
            value: string | null;
        };
        Review: {
            /** Format: uuid */
            id: string;
            /** @description 第几次送审 (Of which submission) */
            round: number;
            /** @description 审次 (1: the first review) */
            level: number;
            /** @description 所审的修订 (The revision that was judged) */
            revision: number;
            /** @enum {string} */
            decision: "approve" | "return";
            comment: string;
            notes: components["schemas"]["ProofNote"][];
            /**
             * Format: uuid
             * @description 此审次所在的组织 (The organization that this review lies at)
             */
            organizationId: string;
            /** Format: uuid */
            reviewerAccountId: string;
            reviewerName: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        ReviewPage: {
            items: components["schemas"]["Review"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        RevisionDiff: {
            /** @description 与此修订相比 (The revision it is compared with) */
            from: number;
            title: components["schemas"]["TextChange"][];
            summary: components["schemas"]["TextChange"][];
            body: components["schemas"]["BlockChange"][];
            /** @description 发文字号和公文信息的变化 (What changed of the number and of the official document) */
            document: components["schemas"]["DocumentChange"][];
        };
        RevisionSummary: {
            number: number;
            title: string;
            /**
             * Format: uuid
             * @description 修改人的账号 (The account that wrote it)
             */
            revisedBy: string | null;
            revisedByName: string | null;
            /**
             * Format: date-time
             * @description 此修订的开始时间 (When this revision was begun)
             */
            revisedAt: string;
        };
        RevisionSummaryPage: {
            items: components["schemas"]["RevisionSummary"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        RevisionWithDiff: {
            number: number;
            title: string;
            /**
             * Format: uuid
             * @description 修改人的账号 (The account that wrote it)
             */
            revisedBy: string | null;
            revisedByName: string | null;
            /**
             * Format: date-time
             * @description 此修订的开始时间 (When this revision was begun)
             */
            revisedAt: string;
            /** @enum {string} */
            kind: "news" | "notice" | "policy" | "document" | "resource";
            summary: string;
            /** @description 正文（HTML） (HTML) */
            body: string;
            tags: string[];
            documentNumber: string | null;
            /** @description 公文信息 (What it was as an official document) */
            document: components["schemas"]["WrittenDocumentBody"] | null;
            /** @description 与 ?diff= 所给修订的差异 (How it differs from the one that ?diff= names) */
            diff: components["schemas"]["RevisionDiff"] | null;
        };
        RevokeTransfer: {
            reason?: string | null;
        };
        RoleDetails: {
            /** Format: uuid */
            id: string;
            /** @description 内置角色的标识 (Key of a built-in role) */
            key: string | null;
            name: string;
            /** @description 是否内置 (Whether it is built in) */
            builtIn: boolean;
            /**
             * Format: uuid
             * @description 定义它的组织，可在其下级使用；内置角色为 null (Who made it, for its subtree; null where built in)
             */
            organizationId: string | null;
            organizationName: string | null;
            permissions: string[];
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        RoleDetailsPage: {
            items: components["schemas"]["RoleDetails"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        Rule: {
            /** @example MEM-6 */
            code: string;
            /**
             * @description E 拒绝，W 提醒，F 提示 (E refuses, W warns, F is a flag for people)
             * @enum {string}
             */
            severity: "E" | "W" | "F";
            title: string;
            regulation: string;
            article: string;
            ruleVersion: string;
            /**
             * Format: date
             * @description 该版规定的生效日期 (The first day of this version of the regulation)
             */
            effectiveFrom: string;
            /**
             * @description 当前要求 (What it asks)
             * @example {
             *       "months": 6
             *     }
             */
            parameters: {
                [key: string]: unknown;
            };
            /** @description 由上级或本级从严的参数，其余为规定原文 (Parameters that organizations made stricter; the others are the regulation’s own) */
            setBy: components["schemas"]["RuleSetter"][];
        };
        RuleBody: {
            /** @example ORG-4 */
            code: string;
            regulation: string;
            article: string;
            /** @description 规定的版本 (Version of the regulation) */
            ruleVersion: string;
            /** @description 是否暂算 (Whether it rests on incomplete data) */
            provisional: boolean;
        };
        RuleCitation: {
            code: string;
            /** @description 规定的名称 (Name of the regulation) */
            regulation: string;
            /** @description 条款 (Article) */
            article: string;
            /** @description 规则版本 (Version of the rule) */
            ruleVersion: string;
            /** @description 是否为待核实的规则 (Whether the rule still awaits confirmation) */
            provisional: boolean;
        };
        RuleDetails: {
            code: string;
            /** @enum {string} */
            severity: "E" | "W" | "F";
            title: string;
            /** @description 各参数从严的方向，null 为不可调 (Which way each parameter gets stricter; null: it is the same everywhere) */
            stricter: {
                [key: string]: unknown;
            };
            versions: components["schemas"]["RuleVersionDetails"][];
        };
        RulePage: {
            items: components["schemas"]["Rule"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        RuleSetter: {
            parameter: string;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
        };
        RuleVersionDetails: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description 从严的组织；规定本身为 null (Who made it stricter; null for the regulation)
             */
            organizationId: string | null;
            organizationName: string | null;
            ruleVersion: string | null;
            regulation: string | null;
            article: string | null;
            /** Format: date */
            effectiveFrom: string;
            /**
             * Format: date
             * @description 自该日起不再有效 (The first day on which it no longer holds)
             */
            effectiveUntil: string | null;
            /**
             * @example {
             *       "months": 6
             *     }
             */
            parameters: {
                [key: string]: unknown;
            };
            documentNumber: string | null;
            reason: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        ScheduleArticle: {
            /**
             * Format: date-time
             * @description 发布时间；已发布的文稿不填 (When it is published; left out for one that is)
             */
            publishAt?: string;
            /**
             * Format: date-time
             * @description 失效时间，此后读者不再看到；null 为长期有效 (From then on readers do not see it; null: no end)
             */
            expireAt?: string | null;
        };
        SearchResult: {
            /** @description 种类，如 organization、member (organization, member, …) */
            kind: string;
            id: string;
            /** @description 标题（HTML） (The title, HTML) */
            title: string;
            /** @description 摘录（HTML） (A passage, HTML) */
            snippet: string;
            /** @description /api/v1 之下的路径 (The path under /api/v1 where it is read) */
            url: string;
        };
        SearchResults: {
            items: components["schemas"]["SearchResult"][];
            /** @description 是否有模块未能作答，结果因此不全 (Whether a module could not answer, so that something may be missing) */
            incomplete: boolean;
        };
        Section: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /** Format: uuid */
            parentId: string | null;
            name: string;
            position: number;
            isPublic: boolean;
            /**
             * Format: date-time
             * @description 停用时间；在用为 null (When it was archived; null while in use)
             */
            archivedAt: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        SectionPage: {
            items: components["schemas"]["Section"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        SessionDetails: {
            /** Format: uuid */
            id: string;
            /** @description 登录所用的浏览器或应用 (The browser or app, as it called itself) */
            clientLabel: string | null;
            /**
             * Format: date-time
             * @description 登录时间 (Signed in at)
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 最近一次刷新 (Last refreshed at)
             */
            lastUsedAt: string;
            /**
             * Format: date-time
             * @description 不再使用则到期；继续使用也不超过会话的最长期限 (Ends then unless used before, which never keeps it past the longest life of a session)
             */
            expiresAt: string;
            /** @description 是否为本次会话 (Whether it is the one that asks) */
            current: boolean;
        };
        SessionDetailsPage: {
            items: components["schemas"]["SessionDetails"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        SetCalendarDay: {
            /**
             * Format: uuid
             * @description 对其及下级设定；不填为所有组织 (For this organization and below; everywhere where left out)
             */
            organizationId?: string;
            /** @enum {string} */
            kind: "workday" | "holiday";
            /** @example 壮族三月三 */
            name: string;
        };
        SettingDecider: {
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /**
             * @description 锁定，或设定其值 (Whether it locked the setting or set its value)
             * @enum {string}
             */
            act: "lock" | "value";
            /**
             * Format: date
             * @description 自何日起 (The first day)
             */
            decidedOn: string;
        };
        Share: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            articleId: string;
            /** @description 文稿标题（最近一次发布时） (Of the article, as it was last published) */
            title: string;
            /**
             * Format: uuid
             * @description 推送组织 (Who offers it)
             */
            organizationId: string;
            organizationName: string;
            note: string;
            includeDescendants: boolean;
            allowsResharing: boolean;
            /** @description 各状态的组织数：推送组织看全部，接收组织只看自己 (Organizations by status: all for who offers it, one’s own for who receives it) */
            answers: components["schemas"]["ShareAnswers"];
            /** Format: date-time */
            recalledAt: string | null;
            recallReason: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        ShareAnswers: {
            offered: number;
            adopted: number;
            declined: number;
            recalled: number;
        };
        SharePage: {
            items: components["schemas"]["Share"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        ShareRecipient: {
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /** @enum {string} */
            status: "offered" | "adopted" | "declined" | "recalled";
            /**
             * Format: uuid
             * @description 采用后的文稿 (The copy there)
             */
            copyId: string | null;
            /** @description 谢绝的理由 (Why it was declined) */
            reason: string | null;
            /** Format: date-time */
            answeredAt: string | null;
        };
        ShareRecipientPage: {
            items: components["schemas"]["ShareRecipient"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        ShareWithText: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            articleId: string;
            /** @description 文稿标题（最近一次发布时） (Of the article, as it was last published) */
            title: string;
            /**
             * Format: uuid
             * @description 推送组织 (Who offers it)
             */
            organizationId: string;
            organizationName: string;
            note: string;
            includeDescendants: boolean;
            allowsResharing: boolean;
            /** @description 各状态的组织数：推送组织看全部，接收组织只看自己 (Organizations by status: all for who offers it, one’s own for who receives it) */
            answers: components["schemas"]["ShareAnswers"];
            /** Format: date-time */
            recalledAt: string | null;
            recallReason: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description 来源文稿已撤回、推送已收回或已谢绝时为 null，也没有正文和文件 (null while the article is withdrawn, once it was recalled, and where it was declined; so are text and files then) */
            summary: string | null;
            /** @description 正文（HTML）；图片地址为 /shares/{id}/files/{fileId} (HTML; its pictures are at /shares/{id}/files/{fileId}) */
            body: string | null;
            /**
             * Format: uuid
             * @description 封面；取图 GET /shares/{id}/files/{cover}?width=640 (The cover, shown by GET /shares/{id}/files/{cover}?width=640)
             */
            cover: string | null;
            attachments: string[];
            /** @description 附件、封面和正文图片的信息 (About attachments, cover and pictures of the body) */
            files: components["schemas"]["ArticleFile"][];
        };
        SharedFrom: {
            /**
             * Format: uuid
             * @description 来源文稿；未必能阅读 (The article it is a copy of; not everybody may read that one)
             */
            articleId: string;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /**
             * Format: date-time
             * @description 来源文稿的发布时间 (When that was published)
             */
            publishedAt: string | null;
            /** @description 经哪些组织转发，先转发的在前 (The organizations that passed it on, the first one first) */
            through: string[];
            /**
             * @description 来源重新发布后，本转发为何尚未恢复：words 新文字中有敏感词待决定，module 当时本组织未启用本模块；决定后请发布 (Why a copy that came back with its source is not published yet: words of it are to be decided about, or the module was not in force here then. Decide, and publish it)
             * @enum {string|null}
             */
            heldFor: "words" | "module" | null;
        };
        SignIn: {
            /**
             * @description 用户名 (User name)
             * @example admin
             */
            username: string;
            /** @description 密码 (Password) */
            password: string;
            /** @description 动态口令，启用两步验证时必填 (Code of the second factor, where one is set up) */
            totp?: string;
        };
        SplitOrganization: {
            /**
             * Format: date
             * @description 生效日期，默认今天 (The first day on which it holds; today unless said)
             */
            effectiveOn?: string;
            /** @description 批复文号 (Number of the document that approved it) */
            documentNumber?: string | null;
            reason?: string | null;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
            name: string;
            shortName?: string | null;
            /** @description 新组织的代码，全树唯一 (Code of the new one, unique in the whole tree) */
            code: string;
            /**
             * @description 默认与原组织相同 (That of the old one unless said)
             * @enum {string}
             */
            type?: "committee" | "generalBranch" | "branch" | "partyGroup" | "workingCommittee" | "leadingGroup";
            /**
             * @description 默认与原组织相同 (That of the old one unless said)
             * @enum {string}
             */
            kind?: "regular" | "joint" | "temporary" | "migrant";
            /**
             * Format: uuid
             * @description 默认与原组织同一上级 (That of the old one unless said)
             */
            parentId?: string;
            /** @description 新组织的自定义字段 (Custom fields of the new one) */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * @description 转入新组织的党员 (Members who go to the new one)
             * @default []
             */
            memberIds?: string[];
            /**
             * @description 连同其党员转入新组织的党小组 (Party groups that go along with their members)
             * @default []
             */
            groupIds?: string[];
        };
        Statistics: {
            /** Format: uuid */
            organizationId: string;
            /** Format: date */
            asOf: string;
            items: components["schemas"]["Figure"][];
        };
        StatisticsQuery: {
            /**
             * Format: uuid
             * @description 组织；默认所代表的组织 (The organization; the one acted for, unless given)
             */
            organizationId?: string;
            /** @description 指标；默认可看的全部 (Metrics; all that the caller may read, unless given) */
            metrics?: string[];
            /**
             * Format: date
             * @description 截至日期，默认今天 (The day whose state is counted; today unless given)
             */
            asOf?: string;
        };
        Subscription: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            topic: "section" | "tag" | "kind";
            /**
             * Format: uuid
             * @description 栏目，包括其下级 (A section, with all below it)
             */
            sectionId: string | null;
            /** @example 党费 */
            tag: string | null;
            /** @enum {string|null} */
            kind: "news" | "notice" | "policy" | "document" | "resource" | null;
            /** @description 有新文稿时发消息 (Whether a message tells of each new article) */
            notify: boolean;
            /** @description 不接收这类文稿；需要签收的除外 (Leaves such articles out, but for those that ask the caller for a confirmation) */
            muted: boolean;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        SubscriptionPage: {
            items: components["schemas"]["Subscription"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        SubscriptionWithWarnings: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            topic: "section" | "tag" | "kind";
            /**
             * Format: uuid
             * @description 栏目，包括其下级 (A section, with all below it)
             */
            sectionId: string | null;
            /** @example 党费 */
            tag: string | null;
            /** @enum {string|null} */
            kind: "news" | "notice" | "policy" | "document" | "resource" | null;
            /** @description 有新文稿时发消息 (Whether a message tells of each new article) */
            notify: boolean;
            /** @description 不接收这类文稿；需要签收的除外 (Leaves such articles out, but for those that ask the caller for a confirmation) */
            muted: boolean;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            warnings: components["schemas"]["WarningBody"][];
        };
        Term: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            sessionNumber: number;
            /** @enum {string} */
            method: "election" | "appointment";
            years: number;
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description 届满日期 (The day it runs out)
             */
            endsOn: string;
            dueCount: number | null;
            presentCount: number | null;
            approvalNumber: string | null;
            /** Format: date */
            extendedUntil: string | null;
            extensionNumber: string | null;
            /**
             * Format: date
             * @description 实际结束日期；现任为 null (The day it ended; null while it is the current one)
             */
            endedOn: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        TermPage: {
            items: components["schemas"]["Term"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        TermWithWarnings: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            sessionNumber: number;
            /** @enum {string} */
            method: "election" | "appointment";
            years: number;
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description 届满日期 (The day it runs out)
             */
            endsOn: string;
            dueCount: number | null;
            presentCount: number | null;
            approvalNumber: string | null;
            /** Format: date */
            extendedUntil: string | null;
            extensionNumber: string | null;
            /**
             * Format: date
             * @description 实际结束日期；现任为 null (The day it ended; null while it is the current one)
             */
            endedOn: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            warnings: components["schemas"]["WarningBody"][];
        };
        TextChange: {
            /** @enum {string} */
            kind: "same" | "added" | "removed";
            text: string;
        };
        TokenPair: {
            /** @description 访问令牌 (Access token, for the Authorization header) */
            accessToken: string;
            /** @description 刷新令牌 (Refresh token, for POST /auth/refresh) */
            refreshToken: string;
            /** @enum {string} */
            tokenType: "Bearer";
            /** @description 访问令牌的有效秒数 (Seconds the access token is good for) */
            expiresIn: number;
        };
        TotpState: {
            enrolled: boolean;
        };
        Transfer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            memberId: string;
            memberName: string;
            /**
             * @description 最近一次办理时的人员类别 (As of the last step)
             * @enum {string}
             */
            memberStage: "applicant" | "activist" | "developmentTarget" | "probationaryMember" | "fullMember";
            /**
             * Format: uuid
             * @description 转出组织；接收之前由其负责 (The sender, responsible until somebody accepts)
             */
            fromOrganizationId: string;
            fromOrganizationName: string;
            /**
             * Format: uuid
             * @description 转入组织；转往平台外为 null (The receiver; null outside the platform)
             */
            toOrganizationId: string | null;
            toOrganizationName: string | null;
            destination: string | null;
            /** @enum {string} */
            state: "draft" | "issued" | "accepted" | "rejected" | "revoked";
            /** @description 介绍信已过期而尚未接收 (Whether the letter is over and nobody accepted) */
            isExpired: boolean;
            /** @example 2026-11 */
            duesPaidUntil: string | null;
            validDays: number;
            reason: string | null;
            /** @example T001〔2026〕12号 */
            letterNumber: string | null;
            /** Format: date */
            issuedOn: string | null;
            /**
             * Format: date
             * @description 有效期的最后一天 (Last day of the letter)
             */
            validUntil: string | null;
            /**
             * Format: date
             * @description 接收、退回或撤回的日期 (Day it was accepted, rejected or revoked)
             */
            decidedOn: string | null;
            /** @description 退回或撤回的理由 (Why it was rejected or revoked) */
            decisionReason: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        TransferPage: {
            items: components["schemas"]["Transfer"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        TransferReceiver: {
            /** Format: uuid */
            id: string;
            name: string;
            code: string;
            /** @enum {string} */
            type: "committee" | "generalBranch" | "branch" | "partyGroup" | "workingCommittee" | "leadingGroup";
            /** @description 上级组织 (The organization above it) */
            parentName: string | null;
        };
        TransferReceiverPage: {
            items: components["schemas"]["TransferReceiver"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        TransferWithWarnings: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            memberId: string;
            memberName: string;
            /**
             * @description 最近一次办理时的人员类别 (As of the last step)
             * @enum {string}
             */
            memberStage: "applicant" | "activist" | "developmentTarget" | "probationaryMember" | "fullMember";
            /**
             * Format: uuid
             * @description 转出组织；接收之前由其负责 (The sender, responsible until somebody accepts)
             */
            fromOrganizationId: string;
            fromOrganizationName: string;
            /**
             * Format: uuid
             * @description 转入组织；转往平台外为 null (The receiver; null outside the platform)
             */
            toOrganizationId: string | null;
            toOrganizationName: string | null;
            destination: string | null;
            /** @enum {string} */
            state: "draft" | "issued" | "accepted" | "rejected" | "revoked";
            /** @description 介绍信已过期而尚未接收 (Whether the letter is over and nobody accepted) */
            isExpired: boolean;
            /** @example 2026-11 */
            duesPaidUntil: string | null;
            validDays: number;
            reason: string | null;
            /** @example T001〔2026〕12号 */
            letterNumber: string | null;
            /** Format: date */
            issuedOn: string | null;
            /**
             * Format: date
             * @description 有效期的最后一天 (Last day of the letter)
             */
            validUntil: string | null;
            /**
             * Format: date
             * @description 接收、退回或撤回的日期 (Day it was accepted, rejected or revoked)
             */
            decidedOn: string | null;
            /** @description 退回或撤回的理由 (Why it was rejected or revoked) */
            decisionReason: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            warnings: components["schemas"]["WarningBody"][];
        };
        UnreachedMember: {
            /** Format: uuid */
            memberId: string;
            /** @description 姓名；已不是党员的为 null (null where he is no member any more) */
            memberName: string | null;
        };
        UpdateAccount: {
            /**
             * @description 姓名 (Name shown to people)
             * @example 张伟
             */
            displayName?: string;
            /**
             * Format: uuid
             * @description 管理该账号的组织，默认为所代表的组织 (Who keeps it; the acting organization unless said)
             */
            organizationId?: string;
        };
        UpdateArticle: {
            title?: string;
            summary?: string;
            /** @description 正文（HTML）；服务器只保留允许的标记。已上传的图片以 <img src="/api/v1/files/{id}/content"> 引用，保存后改为本文稿的文件地址 (HTML; the server keeps allowed marks alone. An uploaded picture is shown by <img src="/api/v1/files/{id}/content">, which becomes its address as a file of the article) */
            body?: string;
            /**
             * @description news: 动态; notice: 通知公告; policy: 政策; document: 文件; resource: 资料 (news: news; notice: notice; policy: policy; document: document; resource: resource)
             * @enum {string}
             */
            kind?: "news" | "notice" | "policy" | "document" | "resource";
            /**
             * Format: uuid
             * @description 栏目，须属于发文组织 (A section of the organization of the article)
             */
            sectionId?: string | null;
            audience?: components["schemas"]["AudienceInput"];
            tags?: string[];
            /**
             * @description 发文字号；公文（kind 为 document）须合规范，且同一发文机关不重复 (Number of the document; for the kind document well formed, and once for who issues it)
             * @example 县委〔2026〕5号
             */
            documentNumber?: string | null;
            /** @description 公文信息，仅用于 kind 为 document 的文稿 (For the kind document alone) */
            document?: components["schemas"]["DocumentInput"] | null;
            /** @description 署名，默认为本人姓名 (By whom; the caller unless said) */
            authorName?: string | null;
            /**
             * Format: uuid
             * @description 封面图片（已上传的文件） (Cover image, an uploaded file)
             */
            cover?: string | null;
            /** @description 附件（已上传的文件） (Uploaded files) */
            attachments?: string[];
            /** @description 是否置顶；发布后也可更改 (Whether it comes before others; may be changed once it is published, too) */
            pinned?: boolean;
            /** @description 是否要求签收 (Whether those addressed are asked to confirm it) */
            requiresConfirmation?: boolean;
            /** @description 是否接受评论；发布后也可更改 (Whether it takes comments; may be changed once it is published, too) */
            commentsAllowed?: boolean;
            /**
             * Format: date-time
             * @description 此后读者不再看到 (From then on readers do not see it)
             */
            expireAt?: string | null;
            /** @description 自定义字段 (Custom fields) */
            custom?: {
                [key: string]: unknown;
            };
            /** @description 按语（HTML），转发的文稿才有 (HTML; of copies alone) */
            foreword?: string;
        };
        UpdateChannelAccount: {
            /** @description 微信公众号 AppID (AppID of a WeChat Official Account) */
            appId?: string;
            /** @description 企业微信企业 ID (Corporation id of WeCom) */
            corpId?: string;
            /** @description 企业微信应用 AgentId (AgentId of the WeCom application) */
            agentId?: string;
            /** @description 企业微信接收人，以 | 分隔；默认 @all (Receivers in WeCom, separated by |; @all unless said) */
            recipients?: string;
            /** @description Webhook 网址；微博为已绑定域名的网址 (Address of the webhook; for Weibo one of the bound domain) */
            url?: string;
            /** @description 只建草稿，由人在公众号后台发布 (Make drafts only; people publish them in the console) */
            draftOnly?: boolean;
            /** @description 微信公众号 AppSecret (AppSecret of a WeChat Official Account) */
            appSecret?: string;
            /** @description 企业微信应用 Secret (Secret of the WeCom application) */
            corpSecret?: string;
            /** @description 微博或钉钉机器人的 access_token (access_token of Weibo, or of a DingTalk robot) */
            accessToken?: string;
            /** @description Webhook 的签名密钥：whsec_ 加 24 至 64 字节的 Base64；钉钉机器人的加签密钥 (Of a webhook: whsec_ and the Base64 of 24 to 64 bytes, which signs what is sent; of a DingTalk robot its signing secret) */
            signingSecret?: string;
            name?: string;
            /** @description 停用后不再发送 (Nothing is sent by one that is off) */
            active?: boolean;
        };
        UpdateCustomField: {
            /** @description string、text 的最多字数 (Of string and text: the most characters) */
            maxLength?: number | null;
            /** @description number 的最小值 (Of number: the least) */
            min?: number | null;
            /** @description number 的最大值 (Of number: the greatest) */
            max?: number | null;
            /** @description number 的小数位数，0 为整数 (Of number: digits after the point, 0 for whole numbers) */
            decimals?: number | null;
            /**
             * @description code 的代码表 (Of code: the code system)
             * @example education
             */
            codeSystem?: string | null;
            /**
             * @description reference 引用什么 (Of reference: what it refers to)
             * @example base.organization
             */
            referencedHost?: string | null;
            /** @description 英文名称，默认同 title (English title; the title unless said) */
            titleEn?: string | null;
            title?: string;
            /** @enum {string} */
            type?: "string" | "text" | "number" | "date" | "boolean" | "code" | "reference";
            /** @description 新登记时必填，此后不得清空；已有记录不受影响 (Asked of new rows, and not taken away again; rows that are there may lack it) */
            required?: boolean;
            /** @description 可用 custom.<key> 筛选，并建立索引 (Rows are found by custom.<key>, with an index) */
            filterable?: boolean;
        };
        UpdateMember: {
            /**
             * @description 民族，GB/T 3304 (Ethnicity, GB/T 3304)
             * @example 01
             */
            ethnicity?: string | null;
            /**
             * @description 学历，GB/T 4658 (Education, GB/T 4658)
             * @example 21
             */
            education?: string | null;
            /**
             * @description 联系电话 (Phone)
             * @example 13812341027
             */
            phone?: string | null;
            /** @description 工作岗位 (Post at work) */
            workPost?: string | null;
            /** @description 住址 (Address) */
            address?: string | null;
            /**
             * Format: uuid
             * @description 所在党小组 (His group inside the branch)
             */
            groupId?: string | null;
            /**
             * Format: date
             * @description 申请入党日期 (Day of his application)
             */
            appliedOn?: string | null;
            /**
             * Format: date
             * @description 入党日期（支部大会通过之日） (Day the branch admitted him)
             */
            joinedOn?: string | null;
            /**
             * Format: date
             * @description 转正日期 (Day he became a full member)
             */
            fullOn?: string | null;
            /** @description 是否流动党员 (Whether he is a migrant member) */
            isMigrant?: boolean;
            /**
             * Format: date
             * @description 流出日期 (Day he went away)
             */
            migrantSince?: string | null;
            /** @description 流向 (Where he went) */
            migrantDestination?: string | null;
            /**
             * Format: date
             * @description 失去联系日期 (Day from which he is out of contact)
             */
            lostContactSince?: string | null;
            /**
             * Format: date
             * @description 出国（境）日期 (Day he went abroad)
             */
            abroadSince?: string | null;
            /** @description 自定义字段 (Custom fields) */
            custom?: {
                [key: string]: unknown;
            };
            name?: string;
            /** @enum {string} */
            sex?: "male" | "female" | "unknown" | "unstated";
            idNumber?: string;
            /** Format: date */
            birthDate?: string;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
        };
        UpdateRole: {
            /** @example 宣传干事 */
            name?: string;
            /**
             * @description 权限标识，见 GET /menu/{moduleId} (Keys of permissions: see GET /menu/{moduleId})
             * @example [
             *       "base.organization.read"
             *     ]
             */
            permissions?: string[];
        };
        UpdateSection: {
            /** @example 通知公告 */
            name?: string;
            /**
             * Format: uuid
             * @description 上级栏目 (The section it lies in)
             */
            parentId?: string | null;
            /** @description 同级中的次序，默认排在最后 (Order among those beside it; last unless said) */
            position?: number;
            /** @description 人人可见，即使为空 (Whether everybody sees it, even while it is empty) */
            isPublic?: boolean;
        };
        UpdateSubscription: {
            /** @description 有新文稿时发消息 (Whether a message tells of each new article) */
            notify?: boolean;
            /** @description 不接收这类文稿；需要签收的除外 (Leaves such articles out, but for those that ask the caller for a confirmation) */
            muted?: boolean;
        };
        UpdateTerm: {
            approvalNumber?: string | null;
            /**
             * Format: date
             * @description 延期至 (Put off to this day)
             */
            extendedUntil?: string | null;
            /** @description 延期批准文号 (Number of the approval of the delay) */
            extensionNumber?: string | null;
        };
        UpdateTransfer: {
            /**
             * @description 党费交至年月；党员必填 (Month until which dues are paid; members of the Party need it)
             * @example 2026-11
             */
            duesPaidUntil?: string | null;
            /** @description 介绍信有效期，自开出之日起的天数 (Days from issue for which the letter holds) */
            validDays?: number;
            /** @description 转接原因 (Why) */
            reason?: string | null;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
        };
        UpdateWord: {
            /**
             * @description 至少两个字 (Two characters at least)
             * @example 按装
             */
            word?: string;
            /**
             * @description 建议改为 (What should stand there)
             * @example 安装
             */
            suggestion?: string | null;
            /** @description 说明，如出处、为何列入 (Where it comes from, why it is listed) */
            note?: string | null;
            /** @description 含有该词而无误的说法，如“布署”之于“发布署名文章” (Phrases that hold the word and are right: 发布署名文章 for 布署) */
            exceptions?: string[];
        };
        UpdateWordList: {
            /** @example 县级敏感词 */
            name?: string;
            /**
             * @description sensitive：敏感词，发布前须逐词决定；typo：错别字；name：人名、职务和固定提法。后两类只提示 (sensitive: decided word by word before it is published; typo; name: names, posts and set phrases. The latter two are shown alone)
             * @enum {string}
             */
            kind?: "sensitive" | "typo" | "name";
            /**
             * @description suspended 时不再比对 (The words of a suspended one are not looked for)
             * @enum {string}
             */
            status?: "active" | "suspended";
        };
        UpgradeOrganization: {
            /**
             * Format: date
             * @description 生效日期，默认今天 (The first day on which it holds; today unless said)
             */
            effectiveOn?: string;
            /** @description 批复文号 (Number of the document that approved it) */
            documentNumber?: string | null;
            reason?: string | null;
            /**
             * @description 对提醒的说明：提醒代码 → 理由 (Why it is so all the same: code of a warning → reason)
             * @example {
             *       "base.unusual_nesting": "县委批准的试点"
             *     }
             */
            acknowledge?: {
                [key: string]: string;
            };
            /** @enum {string} */
            type: "committee" | "generalBranch" | "branch" | "partyGroup" | "workingCommittee" | "leadingGroup";
        };
        WarningBody: {
            code: string;
            message: string;
            rule: components["schemas"]["RuleBody"];
        };
        WithdrawArticle: {
            reason: string;
        };
        WordDecisionBody: {
            /**
             * @description keep：保留；change：须修改，改前不能发布 (keep: it is right; change: it must go before publication)
             * @enum {string}
             */
            decision: "keep" | "change";
            reason: string;
            /** Format: uuid */
            decidedBy: string | null;
            decidedByName: string | null;
            /** Format: date-time */
            decidedAt: string;
        };
        WordHit: {
            /** @description 词表中的词 (As the list has it) */
            word: string;
            /** @enum {string} */
            kind: "sensitive" | "typo" | "name";
            suggestion: string | null;
            list: components["schemas"]["HitListBody"];
            /** @description title、summary、foreword、body、attachments/0、cover (title, summary, foreword, body, attachments/0, cover) */
            field: string;
            /** @description 在该处纯文本中的位置（UTF-16 单位） (In the plain text of the field, in UTF-16 units) */
            offset: number;
            /** @description 文中的写法 (As it stands in the text) */
            text: string;
            /** @description 上下文 (What stands around it) */
            snippet: string;
            /** @description 对该词的决定；尚未决定为 null (null: nobody decided yet) */
            decision: components["schemas"]["WordDecisionBody"] | null;
        };
        WordHits: {
            /** @description 每个词列出前若干处 (Of each word the first places) */
            items: components["schemas"]["WordHit"][];
            /** @description 共多少处 (How many places there are) */
            total: number;
            /** @description 没有决定保留的敏感词个数；为 0 才能发布 (Sensitive words that nobody decided to keep; 0 where it may be published) */
            undecided: number;
        };
        WordList: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /**
             * @description sensitive：敏感词，发布前须逐词决定；typo：错别字；name：人名、职务和固定提法。后两类只提示 (sensitive: decided word by word before it is published; typo; name: names, posts and set phrases. The latter two are shown alone)
             * @enum {string}
             */
            kind: "sensitive" | "typo" | "name";
            /**
             * @description suspended 时不再比对 (The words of a suspended one are not looked for)
             * @enum {string}
             */
            status: "active" | "suspended";
            /** @description 词数 (How many words it has) */
            words: number;
            /** @description 词有增减、修改时也递增 (Counts changes of its words too) */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        WordListPage: {
            items: components["schemas"]["WordList"][];
            /** @description 下一页的游标；没有下一页时为 null。 (Cursor of the next page; null on the last one.) */
            nextCursor: string | null;
            /** @description 总数，仅在 count=true 时给出。 (Number of all rows, only with count=true.) */
            total?: number;
        };
        WriteComment: {
            /** @description 纯文本：不解析 HTML，由前端按文本显示 (Plain text: no HTML is read in it, and clients show it as text) */
            body: string;
            /**
             * Format: uuid
             * @description 所回复的评论；只能回复一层 (The comment that it answers; replies are one level deep)
             */
            replyToId?: string | null;
        };
        WrittenDocumentBody: {
            /** @description 文种（code system official-document-type） (Code of official-document-type) */
            type: string | null;
            /**
             * Format: uuid
             * @description 发文机关 (Who issues it)
             */
            issuingOrganizationId: string;
            /**
             * @description 紧急程度：urgent 加急，topUrgent 特急 (urgent: 加急; topUrgent: 特急)
             * @enum {string|null}
             */
            urgency: "urgent" | "topUrgent" | null;
            /**
             * @description 主送机关 (Main addressees)
             * @example [
             *       "县委"
             *     ]
             */
            addressees: string[];
            /** @description 抄送机关 (Who gets a copy) */
            copies: string[];
            /** @description 签发人 (Who signed it) */
            signer: string | null;
            /**
             * Format: date
             * @description 成文日期 (The day that it is dated)
             */
            issuedOn: string | null;
            /**
             * Format: date
             * @description 生效日；不填为成文日期，否则为发布日 (The first day that it holds; unless said, the day it is dated, else that of its publication)
             */
            inForceFrom: string | null;
            /**
             * Format: date
             * @description 有效期的最后一日 (The last day that it holds)
             */
            inForceTo: string | null;
            /** @description 所替代的公文 (Articles that it takes the place of) */
            replaces: string[];
        };
    };
    responses: never;
    parameters: {
        /** @description Language of texts: zh-CN (default) or en */
        AcceptLanguage: string;
        /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
        ActingOrganization: string;
        /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
        IdempotencyKey: string;
        /** @description The ETag of a read; 412 where it has changed since */
        IfMatch: string;
        /** @description The ETag of what the caller has; 304 where it has not changed */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealthLive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealthReady: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMetrics: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOpenapiJson: {
        parameters: {
            query?: {
                /** @description 只列对此组织生效的模块；须登录 (Only what is in force for this organization; needs sign-in) */
                organization?: string;
            };
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDocs: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDocFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMenu: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Menu"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMenu: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                moduleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MenuItemDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganizationMenu: {
        parameters: {
            query?: {
                /** @description 哪一天，默认今天 (Which day; today unless said) */
                on?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationMenu"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planOrganizationMenu: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanMenu"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MenuPlan"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideOrganizationMenu: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                moduleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideMenu"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationMenuItem"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoOrganizationMenu: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                moduleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationMenuItem"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganizationSettings: {
        parameters: {
            query?: {
                /** @description 哪一天，默认今天 (Which day; today unless said) */
                on?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSettings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideOrganizationSetting: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                moduleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideSettings"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSettings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoOrganizationSetting: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                moduleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSettings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecipes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recipes"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecipe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                recipeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recipe"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRecipe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                recipeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecipeBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recipe"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeRecipe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                recipeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planOrganizationRecipe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                recipeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRecipe"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipePlan"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyOrganizationRecipe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                recipeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyRecipe"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipeOutcome"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoOrganizationRecipe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                recipeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipeUndone"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustomFields: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
                /** @description 加到什么上：base.member、base.organization 等 (What it is added to: base.member, base.organization and so on) */
                host?: string;
                /** @description 只列对此组织有效的 (Only those that hold for this organization) */
                organizationId?: string;
                /** @description 只列停用的，或只列在用的 (Only those retired, or only those in use) */
                retired?: boolean;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldDtoPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCustomField: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomField"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldDto"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomField: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldDto"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateCustomField: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCustomField"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldDto"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retireCustomField: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldDto"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreCustomField: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldDto"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                action?: string;
                principal?: string;
                targetKind?: string;
                targetId?: string;
                organizationId?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryDtoPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                status?: ("queued" | "running" | "succeeded" | "failed")[];
                kind?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDtoPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDto"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadFiles: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileDto"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileDto"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFileContent: {
        parameters: {
            query?: never;
            header?: {
                /** @description bytes=0-99 */
                Range?: string;
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part that Range asks for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importImports: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: Blob;
                    /**
                     * @description 导入什么，如 organizations、members (What to import: organizations, members)
                     * @example organizations
                     */
                    resource?: string;
                    /**
                     * @description 只检查，不写入：true 或 false（默认） (Check only: true or false, the default)
                     * @enum {string}
                     */
                    dryRun?: "true" | "false";
                    /**
                     * @description 跳过有误的行，写入其余：true 或 false（默认） (Leave bad rows out and write the others: true or false, the default)
                     * @enum {string}
                     */
                    skipBadRows?: "true" | "false";
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAccepted"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsTemplate: {
        parameters: {
            query: {
                resource: string;
                format?: "xlsx" | "csv";
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportExports: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAccepted"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRules: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
                /** @description 对哪个组织，默认为所代表的组织 (For which organization; the acting one unless said) */
                organizationId?: string;
                /** @description 哪一天，默认今天 (On which day; today unless said) */
                on?: string;
                severity?: ("E" | "W" | "F")[];
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDetails"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRuleVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRuleVersion"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleVersionDetails"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endRuleVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCodeSystems: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
                /** @description 只列随模块提供的，或只列导入的 (Only those that modules bring, or only others) */
                builtIn?: boolean;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSystemPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCodeSystem: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCodeSystem"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSystem"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCodeSystem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSystem"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCodeSystemCodes: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
                /** @description 上级代码 (The code above them) */
                parent?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceCodeSystemCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceCodes"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSystem"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendarDays: {
        parameters: {
            query: {
                from: string;
                to: string;
                /** @description 按哪个组织的日历，默认为所代表的组织 (Whose calendar; the acting organization’s unless said) */
                organizationId?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDays"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setCalendarDay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCalendarDay"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDayDto"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCalendarDay: {
        parameters: {
            query?: {
                /** @description 对其及下级设定；不填为所有组织 (For this organization and below; everywhere where left out) */
                organizationId?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    yearCalendarYear: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYear"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareCalendarYear: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareCalendarYear"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYear"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
                /** @description 直接上级 (The organization right above) */
                parentId?: string;
                type?: ("committee" | "generalBranch" | "branch" | "partyGroup" | "workingCommittee" | "leadingGroup")[];
                kind?: ("regular" | "joint" | "temporary" | "migrant")[];
                status?: ("active" | "dissolved")[];
                /** @description 此组织及其全部下级 (This organization and all below it) */
                under?: string;
                code?: string;
                /** @description 按当日的情况：名称、类型、隶属和状态为当日的，联系信息为现在的；今天不在您管理范围内的组织不列出 (As it was on that day: name, type, place and status are those of the day, contact details those of today; what is out of your scope today stays so) */
                asOf?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrganization"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganization: {
        parameters: {
            query?: {
                /** @description 按当日的情况：名称、类型、隶属和状态为当日的，联系信息为现在的；今天不在您管理范围内的组织不列出 (As it was on that day: name, type, place and status are those of the day, contact details those of today; what is out of your scope today stays so) */
                asOf?: string;
            };
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOrganization"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizationTree: {
        parameters: {
            query?: {
                /** @description 按当日的情况：名称、类型、隶属和状态为当日的，联系信息为现在的；今天不在您管理范围内的组织不列出 (As it was on that day: name, type, place and status are those of the day, contact details those of today; what is out of your scope today stays so) */
                asOf?: string;
                /** @description 向下层数 (Levels below it) */
                depth?: number;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSubtree"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
                organizationId?: string;
                /** @description 此组织及其全部下级的党员 (Members of this organization and of all below it) */
                under?: string;
                groupId?: string;
                stage?: ("applicant" | "activist" | "developmentTarget" | "probationaryMember" | "fullMember")[];
                membershipStatus?: ("normal" | "suspended" | "removed" | "expelled" | "withdrawn" | "deceased" | "transferredOut" | "closed")[];
                sex?: ("male" | "female" | "unknown" | "unstated")[];
                isMigrant?: boolean;
                /** @description 是否失联 (Whether out of contact) */
                lostContact?: boolean;
                /** @description 公民身份号码（全号，须有查看敏感号码的权限） (The whole ID number; needs the right to reveal it) */
                idNumber?: string;
                /** @description 电话（全号，须有查看敏感号码的权限） (The whole phone number; needs the right to reveal it) */
                phone?: string;
                /** @description 按该日的组织、小组、阶段和党籍状态 (By organization, group, stage and status of that day) */
                asOf?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMember"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMember: {
        parameters: {
            query?: {
                /** @description 按该日的组织、小组、阶段和党籍状态；无日期的联系信息为 null (As of that day; contact details, which have no date, are null) */
                asOf?: string;
            };
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMember"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMemberStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStage"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMemberStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStatus"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revealMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealNumber"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedNumber"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMemberHistory: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberActPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
                /** @description 管理账号的组织 (The organization that keeps them) */
                organizationId?: string;
                status?: "active" | "suspended";
                /** @description 用户名 (User name) */
                username?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetailsPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccount"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithPassword"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetails"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAccount"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetails"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetails"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetails"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetAccountPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPassword"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithPassword"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signAuthLoginIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signAuthLogoutOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessions"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessions"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGrants: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                accountId?: string;
                roleId?: string;
                organizationId?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantDetailsPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createGrant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGrant"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantDetails"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGrant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantDetails"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeGrant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDetailsPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeMeSessionSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordProof"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewTotp"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordProof"];
            };
        };
        responses: {
            /** @description Done; no content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmMeTotpConfirmTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmTotp"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpState"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
                /** @description 定义角色的组织 (The organization that made them) */
                organizationId?: string;
                /** @description 内置角色的标识 (Key of a built-in role) */
                key?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDetailsPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRole"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDetails"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDetails"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRole"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDetails"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkAccountMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountMemberInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountMember"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMeNotifications: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 只要未读（true）或已读（false） (Only those not yet read (true), or read (false)) */
                unread?: boolean;
                /** @description 种类 (Kinds) */
                kind?: string[];
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMeNotificationsReadAll: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotifications"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadCount"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMeNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settingsMeNotificationSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMeNotificationSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationMutes"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameOrganization"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganizedOrganization"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveOrganization"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganizedOrganization"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeOrganizations"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganizedOrganization"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    splitOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitOrganization"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DividedOrganization"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upgradeOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpgradeOrganization"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganizedOrganization"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dissolveOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DissolveOrganization"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganizedOrganization"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreOrganization"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganizedOrganization"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganizationHistory: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationActPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTransfers: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
                memberId?: string;
                state?: ("draft" | "issued" | "accepted" | "rejected" | "revoked")[];
                /** @description 转入（in）或转出（out），相对 organizationId 或管理范围 (Coming in or going out, seen from organizationId or from the scope) */
                direction?: "in" | "out";
                /** @description 转出或转入的组织 (The sending or receiving organization) */
                organizationId?: string;
                /** @description 介绍信是否已过期而尚未接收 (Whether the letter is over and nobody accepted) */
                expired?: boolean;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTransfer"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTransfersReceivers: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferReceiverPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTransfer"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueTransfer"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptTransfer"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectTransfer"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeTransfer"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTransferLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTerms: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
                organizationId?: string;
                /** @description 此组织及其全部下级 (This organization and all below it) */
                under?: string;
                /** @description 只列现任（或往届） (The current ones, or those that ended) */
                current?: boolean;
                /** @description 在此日期前届满 (Those that run out before this day) */
                endsBefore?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTerm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTerm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTerm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeTerm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateTerm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTerm"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPosts: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
                organizationId?: string;
                /** @description 此组织及其全部下级 (This organization and all below it) */
                under?: string;
                memberId?: string;
                termId?: string;
                post?: ("secretary" | "deputySecretary" | "organizationOfficer" | "publicityOfficer" | "disciplineOfficer" | "youthOfficer" | "unitedFrontOfficer" | "committeeMember" | "groupLeader" | "organizer")[];
                /** @description 只列在任（或离任） (Those who hold it, or those who held it) */
                current?: boolean;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostHoldingPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePost"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostHolding"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndPost"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChannelAccounts: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
                organizationId?: string;
                kind?: "wechatOfficialAccount" | "weibo" | "weCom" | "dingTalk" | "webhook";
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAccountPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createChannelAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChannelAccount"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAccount"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChannelAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAccount"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeChannelAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateChannelAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateChannelAccount"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAccount"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description 搜索词，以空格分开的各词都要有 (Words to search for; all of them must be found) */
                q: string;
                /** @description 只要这些种类，如 organization、member (Only these kinds: organization, member, …) */
                kinds?: string[];
                /** @description 最多条数 (Hits at most) */
                limit?: number;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResults"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countStatistics: {
        parameters: {
            query?: {
                /** @description 组织；默认所代表的组织 (The organization; the one acted for, unless given) */
                organizationId?: string;
                /** @description 指标；默认可看的全部 (Metrics; all that the caller may read, unless given) */
                metrics?: string[];
                /** @description 截至日期，默认今天 (The day whose state is counted; today unless given) */
                asOf?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statistics"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orderStatistics: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatisticsQuery"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAccepted"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatisticsMetrics: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Metrics"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportMePersonalData: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAccepted"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseMember"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasedMember"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSections: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
                organizationId?: string;
                /** @description 此栏目的下级 (Those right in this section) */
                parentId?: string;
                /** @description 只列已停用（或在用）的 (The archived ones, or those in use) */
                archived?: boolean;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSection"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Section"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Section"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSection"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Section"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archiveSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Section"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Section"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWordLists: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
                organizationId?: string;
                kind?: "sensitive" | "typo" | "name";
                status?: "active" | "suspended";
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordListPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWordList: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWordList"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWordList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWordList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateWordList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWordList"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWordListWords: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedWordPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWordListWord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWord"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedWord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWordListWord: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                wordId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedWord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWordListWord: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                wordId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateWordListWord: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                wordId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWord"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedWord"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listArticles: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 搜索词 (Words to search for) */
                q?: string;
                sectionId?: string;
                organizationId?: string;
                kind?: ("news" | "notice" | "policy" | "document" | "resource")[];
                tag?: string;
                status?: ("draft" | "inReview" | "ready" | "scheduled" | "published" | "withdrawn")[];
                pinned?: boolean;
                /** @description 下一审是否可由本人办理：在其所在组织有审核权限，且未起草、修改或审核过 (Whether its next review is one that the caller may decide: he reviews where it lies, and neither wrote the text nor reviewed it before) */
                waitsForMyReview?: boolean;
                /** @description 公文文种 (Type of official document) */
                documentType?: string;
                /** @description 公文的发文机关 (Who issued the official document) */
                issuingOrganizationId?: string;
                /** @description 发文字号 (Number of the document) */
                documentNumber?: string;
                /** @description 该日有效的公文 (Official documents that hold on that day) */
                inForceOn?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleSummaryPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateArticle"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                    "text/plain": string;
                    "text/markdown": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateArticle"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileArticleFile: {
        parameters: {
            query?: {
                /** @description 图片最多多少像素宽，按 Accept 为 WebP 或 JPEG；不放大。缺省为文件本身，图片不带拍摄信息 (Of a picture: at most so many pixels wide, as WebP or JPEG by Accept, never enlarged. By default the file itself, a picture without what the camera wrote into it) */
                width?: "320" | "640" | "1280";
            };
            header?: {
                /** @description bytes=0-99 */
                Range?: string;
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part that Range asks for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listArticleWordHits: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordHits"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideArticleWordHits: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideWords"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordHits"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listArticleRevisions: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionSummaryPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getArticleRevision: {
        parameters: {
            query?: {
                /** @description 与此修订比较 (Compare with this revision) */
                diff?: number;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionWithDiff"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreRevision"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideReview"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listArticleReviews: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSubscriptions: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                topic?: "section" | "tag" | "kind";
                muted?: boolean;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSubscription"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSubscription"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReceipt"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReceipt"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listArticleReceipts: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                status?: "unread" | "read" | "unconfirmed" | "confirmed";
                /** @description 发布时所在的组织 (The organization at the time of publication) */
                organizationId?: string;
                /** @description 第几次发布；默认最近一次 (Of which publication; the latest, unless said) */
                publication?: number;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getArticleReceiptsSummary: {
        parameters: {
            query?: {
                /** @description 是否列出各组织的未读人员 (Whether those who have not read it are named, organization by organization) */
                listUnreached?: boolean;
                /** @description 第几次发布；默认最近一次 (Of which publication; the latest, unless said) */
                publication?: number;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptSummary"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remindArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reminded"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scheduleArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleArticle"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawArticle"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    repealArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepealDocument"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeFeed: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedItemPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFeedAtom: {
        parameters: {
            query?: never;
            header?: {
                "If-Modified-Since"?: string;
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                sectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFeedJson: {
        parameters: {
            query?: never;
            header?: {
                "If-Modified-Since"?: string;
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                sectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublications: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                articleId?: string;
                channelAccountId?: string;
                kind?: "wechatOfficialAccount" | "weibo" | "weCom" | "dingTalk" | "webhook";
                status?: "queued" | "submitted" | "draftSaved" | "published" | "failed" | "recalling" | "recalled" | "recallFailed";
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPublication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePublication"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPublication: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recallPublication: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryPublication: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShares: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description offered：本组织推送的；received：推送给本组织的；默认两者 (offered: by organizations that the caller manages; received: to them; both unless said) */
                direction?: "offered" | "received";
                /** @description 有组织处于此状态的 (Those in which an organization stands so) */
                status?: "offered" | "adopted" | "declined" | "recalled";
                articleId?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offerShares: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferShare"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareWithText"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShare: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareWithText"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShareRecipients: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                status?: "offered" | "adopted" | "declined" | "recalled";
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRecipientPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileShareFile: {
        parameters: {
            query?: {
                /** @description 图片最多多少像素宽，按 Accept 为 WebP 或 JPEG；不放大。缺省为文件本身，图片不带拍摄信息 (Of a picture: at most so many pixels wide, as WebP or JPEG by Accept, never enlarged. By default the file itself, a picture without what the camera wrote into it) */
                width?: "320" | "640" | "1280";
            };
            header?: {
                /** @description bytes=0-99 */
                Range?: string;
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part that Range asks for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adoptShare: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptShare"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleWithWarnings"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineShare: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineShare"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareWithText"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recallShare: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecallShare"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareWithText"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listArticleComments: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                /** @description 只要对此评论的回复 (The replies to this one alone) */
                replyToId?: string;
                /** @description false：不含回复 (false: without replies) */
                isReply?: boolean;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeArticleComments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteComment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listComments: {
        parameters: {
            query?: {
                /** @description 每页条数 (Rows in a page) */
                limit?: number;
                /** @description 上一页的 nextCursor (nextCursor of the page before) */
                cursor?: string;
                /** @description 排序字段，前加“-”为倒序 (Field to sort by, descending with "-" in front) */
                sort?: string;
                /** @description 是否给出 total (Whether to give the total) */
                count?: boolean;
                status?: "pending" | "approved" | "rejected" | "withdrawn" | "deleted";
                articleId?: string;
                /** @description 文稿所属的组织 (The organization of the article) */
                organizationId?: string;
            };
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModeratedCommentPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the caller has; 304 where it has not changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModeratedComment"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModeratedComment"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModerationReason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModeratedComment"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of a read; 412 where it has changed since */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModerationReason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModeratedComment"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getArticleReactions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reactions"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setArticleReactions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["React"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reactions"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addArticleReactions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same key within 24 hours, the request creates nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["React"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reactions"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeArticleReactions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The organization acted for; by default that of the first grant, else of the membership, else the root */
                "Zhibu-Organization"?: components["parameters"]["ActingOrganization"];
                /** @description Language of texts: zh-CN (default) or en */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
