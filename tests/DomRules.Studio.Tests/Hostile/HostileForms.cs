namespace DomRules.Studio.Tests.Hostile;

/// <summary>Every field of the studio with how it is tried. One that no row names fails <see cref="HostileFieldTests"/>.</summary>
/// <param name="change">Address of a change that is approved.</param>
/// <param name="draft">Address of a draft with a parameter and a table.</param>
/// <param name="version">Address of a version.</param>
/// <param name="decision">Address of a decision with many candidates.</param>
/// <param name="order">Address of an order that is planned.</param>
/// <param name="over">Id of an order that is over, so that its person can be forgotten.</param>
internal sealed class HostileForms(string change, string draft, string version, string decision, string order, string over)
{
    private const string Dialog = "dialog[open] form";

    /// <summary>Sent by a form of the door, or with a file: <see cref="HostileDoorTests"/>.</summary>
    internal static string[] Posted { get; } =
    [
        "SignInPage: signIn", "SignInPage: password", "InvitationPage: name", "InvitationPage: signIn", "InvitationPage: password",
        "SimulationForm: version", "SimulationForm: against", "SimulationForm: s-market", "SimulationForm: last", "SimulationForm: days", "SimulationForm: file",
    ];

    /// <summary>Sent with the address of the page: <see cref="HostileAddressTests"/>.</summary>
    internal static string[] Addressed { get; } =
    [
        "MainLayout: search", "AuditPage: kind", "AuditPage: actor", "AuditPage: subject", "AuditPage: from", "AuditPage: until", "ChangesPage: f-state", "ChangesPage: f-market", "ChangesPage: f-mine",
        "ComparePage: from", "ComparePage: to", "DecisionsPage: order", "DecisionsPage: f-outcome", "DecisionsPage: f-kind", "DecisionsPage: node", "DecisionsPage: sku", "DecisionsPage: rule", "DecisionsPage: from",
        "DecisionsPage: until", "DecisionsPage: version", "ReturnsPage: order", "ReturnsPage: f-outcome", "ReturnsPage: f-disposition", "ReturnsPage: f-to", "ReturnsPage: sku", "ReturnsPage: from", "ReturnsPage: until",
        "WhatIfPanel: @(WhatIfQuery.Prefix + ", "WhatIfPanel: i-service", "WhatIfPanel: i-closed", "WhatIfPanel: i-open", "WhatIfPanel: i-stock-node", "WhatIfPanel: i-sku", "WhatIfPanel: i-stock",
        "WhatIfPanel: i-units-@line.Number", "WhatIfPanel: i-country", "WhatIfPanel: i-postal", "WhatIfPanel: i-lat", "WhatIfPanel: i-lon", "GraphPage: q", "GraphPage: g-policy", "GraphPage: g-counts",
        "ChangedOrders: c-order", "ChangedOrders: c-what", "OneOrder: one-order", "OneOrder: version", "OneOrder: against", "StockPage: sku", "StockPage: node", "ForgetPanel: forget-orders",
    ];

    /// <summary>Parts of which the fields above are made.</summary>
    internal static string[] Parts { get; } = ["FilterBox: f-@Name", "VersionField: v-@Name", "VersionSelect: v-@Name"];

    /// <summary>Not tried here: the first opens once orders are ticked, and hands over, for each, what the dialog of one order does, which is tried; the others lead into a draft, whose own fields are tried.</summary>
    internal static string[] Alike { get; } = ["OverrideManyDialog: ships-all", "MakeTestPage: made-title", "MakeTestPage: made-draft"];

    internal IReadOnlyList<HostileForm> All =>
    [
        new(["StockPage: change", "ReasonDialog: @Id"], "/stock?sku=SCARF", Dialog) { Opens = "Adjust", Good = { ["change"] = "1" } },
        new(["OverrideDialog: @IdOf(line)"], order, Dialog) { Opens = "Choose who ships" },
        new(["ChangeTalk: comment"], change, "form:has(#comment)"),
        new(["ScheduleDialog: due"], change, Dialog) { Opens = "Schedule", Answered = "dialog[open] .wrong" },
        new(["ChangeImpact: How many orders"], change + "/impact", ".panel:has(select[aria-label='How many orders'])") { Takes = "Make them again", Answered = ".panel:has(select[aria-label='How many orders']) button:not(.main)" },
        new(["NewDraft: draft-title", "NewDraft: draft-market"], "/drafts", Dialog) { Opens = "New draft", Good = { ["draft-market"] = "DE" } },
        new(["RenameDraft: @ElementId.Of("], "/drafts", Dialog) { Opens = "Rename" },
        new(["DraftActions: change-title", "DraftActions: change-why"], draft, Dialog) { Opens = "Ask for approval" },
        new(["FileActions: file-name"], draft, Dialog) { Opens = "Add a file" },
        new(["ParameterPanel: @id"], draft + "?panel=parameters", "form.parameters") { Takes = "", Answered = "form.parameters .wrong" },
        new(["TablePanel: @($"], draft + "?panel=tables", "table.grid tbody") { Takes = "", Answered = ".grid-of .notice" },
        new(["TablePanel: @ElementId.Of("], draft + "?panel=tables", "form.add-column") { Answered = ".grid-of .notice" },
        new(["SimulatorPanel: order-id"], draft + "?dock=simulator", "form.choose") { Answered = ".dock .notice" },
        new(["SimulatorPanel: order-json"], draft + "?dock=simulator", "form.choose") { Opens = "Give JSON", Answered = ".dock .notice" },
        new(["TestResults: t-part", "TestResults: t-only", "TestResults: t-sought"], version + "/tests", "main .filters") { Takes = "", Answered = "main" },
        new(["CandidateTable: Only candidates with this node or rule"], decision, ".panel:has(input[type=search][aria-label^='Only'])") { Takes = "", Answered = "main" },
        new(["ApprovalPage: approvals"], "/settings/approval", Dialog) { Opens = "Change DE" },
        new(["KeysPage: key-name", "KeysPage: key-ends"], "/settings/keys", Dialog) { Opens = "Make a key", Good = { ["key-ends"] = "" } },
        new(["WebhooksPage: hook-name", "WebhooksPage: hook-url", "WebhooksPage: hook-events"], "/settings/webhooks", Dialog) { Opens = "Add a webhook", Good = { ["hook-url"] = "https://care.example/in", ["hook-events"] = "" } },
        new(["ForgetPanel: forget-confirm"], "/settings/retention?orders=" + Uri.EscapeDataString(over), Dialog) { Opens = "Forget 1 order" },
        new(["RetentionPanel: simulation-days"], "/settings/retention", Dialog) { Opens = "Change for how long" },
        new(["OneOrder: pasted"], "/simulate?what=one", "details.paste") { Takes = "Simulate the pasted order", Answered = "main .notice" },
    ];
}
