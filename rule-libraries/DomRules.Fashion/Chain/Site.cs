namespace DomRules.Fashion.Chain;

/// <summary>A site of the chain, which stands where its postal code is.</summary>
internal sealed record Site(string Id, string Kind, string PostalCode, string City)
{
    public static IReadOnlyList<Site> All { get; } =
    [
        new("LEJ-DC", "warehouse", "04109", "Leipzig"), new("DTM-DC", "warehouse", "44135", "Dortmund"), new("ERF-RC", "returns", "99084", "Erfurt"),
        Store("BER", "10117", "Berlin"), Store("HAM", "20095", "Hamburg"), Store("MUC", "80331", "München"), Store("CGN", "50667", "Köln"),
        Store("FRA", "60311", "Frankfurt"), Store("STR", "70173", "Stuttgart"), Store("DUS", "40212", "Düsseldorf"), Store("BRE", "28195", "Bremen"),
        Store("DRS", "01067", "Dresden"), Store("HAJ", "30159", "Hannover"), Store("NUE", "90402", "Nürnberg"), Store("MHG", "68159", "Mannheim"),
    ];

    public static IReadOnlyList<Site> Stores { get; } = [.. All.Where(site => site.Kind == "store")];

    public static IReadOnlyList<Site> Warehouses { get; } = [.. All.Where(site => site.Kind == "warehouse")];

    private static Site Store(string code, string postalCode, string city) => new($"S-{code}", "store", postalCode, city);
}
