using DomRules.Operations.Versions;

namespace DomRules.Operations.Samples;

/// <summary>A version that went live in the sample market.</summary>
/// <param name="DaysAgo">When: so many days before today; null: when all begins.</param>
/// <param name="Time">The time of day there, hours and minutes.</param>
/// <param name="Library">Its folder among the sample's files.</param>
/// <param name="Market">For whom.</param>
/// <param name="Version">What it is called.</param>
/// <param name="Edits">How it differs from what the folder holds.</param>
/// <param name="By">Who published it.</param>
/// <param name="Because">Why.</param>
internal sealed record SamplePublish(int? DaysAgo, (int Hour, int Minute) Time, string Library, string Market, string Version, SampleEdit[] Edits, string By, string Because)
{
    private const string Manifest = "library.json";
    private const string Germany = "de-fashion";
    private const string Brazil = "br-marketplace";
    private const string German = "Lena Vogt";
    private const string Brazilian = "Rafael Lima";

    private static readonly SampleEdit[] EarlyReturns =
    [
        new("de_fashion.route", "item.refund >= 140 EUR", "item.refund >= 100 EUR"),
        new("de_fashion.route", "A person decides above 140 EUR", "A person decides above 100 EUR"),
    ];

    private static readonly SampleEdit LessPatience = new("de_fashion.route", "patience = 7 days", "patience = 5 days");
    private static readonly SampleEdit ShortReach = new("de_fashion.route", "store_reach = 120 km", "store_reach = 60 km");
    private static readonly SampleEdit DearFreight = new("br_marketplace.route", "carriage_limit = 150 %", "carriage_limit = 200 %");

    /// <summary>In the order of time.</summary>
    internal static IReadOnlyList<SamplePublish> All { get; } =
    [
        new(null, default, Germany, "DE", "1.0.0", [.. EarlyReturns, LessPatience], German, "The chain's first policy"),
        new(null, default, Brazil, "BR", "1.0.0", [DearFreight], Brazilian, "The marketplace's first policy"),
        new(17, (6, 10), Germany, "DE", "1.1.0", [LessPatience], German, "The returns desk has too much to look at: from 140 EUR on instead of 100"),
        new(9, (5, 40), Germany, "DE", "1.1.1", [LessPatience, ShortReach], "Jonas Kern", "Trial: stores send to their own region only"),
        new(9, (6, 25), Germany, "DE", "1.1.0", [LessPatience], German, "Back to 1.1.0: the warehouses cannot take so much on a weekday"),
        new(6, (7, 15), Brazil, "BR", "1.1.0", [], Brazilian, "Freight above one and a half times the goods is looked at"),
        new(4, (6, 0), Germany, "DE", "1.2.0", [], German, "Customers wait a week for a backorder, not five days"),
    ];

    /// <summary>When it goes live.</summary>
    internal DateTimeOffset At(DateTimeOffset begin, DateTimeOffset now)
    {
        var clocks = (Market == "BR" ? SampleRecording.Brazil : SampleRecording.Germany).Clocks;
        return DaysAgo is { } days ? clocks.At(clocks.Of(now).AddDays(-days), new TimeOnly(Time.Hour, Time.Minute)) : begin;
    }

    /// <summary>Its files.</summary>
    internal FileBundle Files()
    {
        var files = Edits.Aggregate(SampleFiles.Library(Library), (library, edit) => edit.Undo(library));
        return new SampleEdit(Manifest, "\"version\": \"1.0.0\"", $"\"version\": \"{Version}\"").Undo(files);
    }
}
