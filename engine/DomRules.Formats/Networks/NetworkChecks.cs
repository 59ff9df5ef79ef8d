using System.Globalization;
using DomRules.Formats.Problems;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>What only shows when the whole network is there: ids that stand twice, references to nothing, quantities that do not fit.</summary>
internal static class NetworkChecks
{
    internal static void Run(NetworkDraft draft, bool strict)
    {
        Unique(draft.Nodes, n => n.Id, NetworkProblems.DuplicateNode, "a node");
        Unique(draft.Products, p => p.Sku, NetworkProblems.DuplicateId, "a product");
        Unique(draft.Carriers, c => c.Id, NetworkProblems.DuplicateId, "a carrier");
        Unique(draft.Calendars, c => c.Id, NetworkProblems.DuplicateId, "a calendar");
        Unique(draft.Markets, m => m.Id, NetworkProblems.DuplicateId, "a market");
        Unique(draft.Carriers.SelectMany(c => c.Value.Services, (c, s) => new Located<CarrierService>(s, c.Problems, c.Offset)), s => s.Id, NetworkProblems.DuplicateId, "a service");
        Unique(draft.Slots, s => $"{s.Id} at {s.Node}", NetworkProblems.DuplicateId, "a slot");
        CountriesOnce(draft);
        UsesOnce(draft);
        StockChecks.Run(draft, strict);
        new ReferenceChecks(draft, strict).Run();
    }

    private static void Unique<T>(IEnumerable<Located<T>> items, Func<T, string> id, InputProblemKind kind, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
            if (!seen.Add(id(item.Value))) item.Report(kind, $"{what} with the id \"{Shown.Text(id(item.Value))}\" came before");
    }

    private static void UsesOnce(NetworkDraft draft)
    {
        var seen = new HashSet<(string, DateOnly)>();
        foreach (var use in draft.CapacityUse)
            if (!seen.Add((use.Value.Node, use.Value.On))) use.Report(NetworkProblems.UseTwice, $"a use of {Shown.Text(use.Value.Node)} on {use.Value.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} came before");
    }

    private static void CountriesOnce(NetworkDraft draft)
    {
        var markets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var market in draft.Markets)
            foreach (var country in market.Value.Countries)
                if (!markets.TryAdd(country, market.Value.Id)) market.Report(NetworkProblems.CountryTwice, $"{country} also belongs to the market \"{Shown.Text(markets[country])}\"");
    }
}
