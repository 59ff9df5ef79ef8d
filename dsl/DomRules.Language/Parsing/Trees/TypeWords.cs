using DomRules.Language.Syntax.Types;
using DomRules.Language.Text;

namespace DomRules.Language.Parsing.Trees;

/// <summary>The types by the words that an author writes.</summary>
internal static class TypeWords
{
    private static readonly Dictionary<string, TypeKeyword> Known = new(StringComparer.Ordinal)
    {
        ["text"] = TypeKeyword.Text,
        ["number"] = TypeKeyword.Number,
        ["whole number"] = TypeKeyword.WholeNumber,
        ["percent"] = TypeKeyword.Percent,
        ["money"] = TypeKeyword.Money,
        ["weight"] = TypeKeyword.Weight,
        ["length"] = TypeKeyword.Length,
        ["volume"] = TypeKeyword.Volume,
        ["duration"] = TypeKeyword.Duration,
        ["working days"] = TypeKeyword.WorkingDays,
        ["date"] = TypeKeyword.Date,
        ["time"] = TypeKeyword.Time,
        ["instant"] = TypeKeyword.Instant,
        ["place"] = TypeKeyword.Place,
        ["time zone"] = TypeKeyword.TimeZone,
    };

    private static readonly Dictionary<string, string> OtherWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bool"] = "yes/no",
        ["boolean"] = "yes/no",
        ["flag"] = "yes/no",
        ["string"] = "text",
        ["str"] = "text",
        ["int"] = "whole number",
        ["integer"] = "whole number",
        ["decimal"] = "number",
        ["float"] = "number",
        ["double"] = "number",
        ["datetime"] = "instant",
        ["timestamp"] = "instant",
        ["currency"] = "money",
        ["amount"] = "money",
        ["distance"] = "length",
        ["percentage"] = "percent",
        ["timespan"] = "duration",
        ["working day"] = "working days",
    };

    public static TypeKeyword? Find(string words) => Known.TryGetValue(words, out var keyword) ? keyword : null;

    public static string? Nearest(string words) => OtherWords.GetValueOrDefault(words) ?? NearestName.Find(words, Known.Keys);
}
