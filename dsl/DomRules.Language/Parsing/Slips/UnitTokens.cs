using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Slips;

/// <summary>The words that may follow a number.</summary>
internal static class UnitTokens
{
    private static readonly Dictionary<string, string> OtherSpellings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kgs"] = "kg",
        ["kilo"] = "kg",
        ["kilos"] = "kg",
        ["gram"] = "g",
        ["grams"] = "g",
        ["lbs"] = "lb",
        ["pounds"] = "lb",
        ["ounces"] = "oz",
        ["metre"] = "m",
        ["metres"] = "m",
        ["meter"] = "m",
        ["meters"] = "m",
        ["kilometres"] = "km",
        ["kilometers"] = "km",
        ["miles"] = "mi",
        ["mile"] = "mi",
        ["feet"] = "ft",
        ["foot"] = "ft",
        ["litre"] = "l",
        ["litres"] = "l",
        ["liter"] = "l",
        ["liters"] = "l",
        ["min"] = "minutes",
        ["mins"] = "minutes",
        ["h"] = "hours",
        ["hr"] = "hours",
        ["hrs"] = "hours",
        ["d"] = "days",
        ["wk"] = "weeks",
        ["percent"] = "%",
        ["pct"] = "%",
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["dollar"] = "USD",
        ["dollars"] = "USD",
    };

    public static bool IsUnit(int type) => type is PERCENT or CURRENCY || Keywords.Units.Contains(type);

    /// <summary>The unit written like this, capitals aside, or null.</summary>
    public static (int Type, string Text)? Find(string word)
    {
        if (Keywords.All.TryGetValue(word.ToLowerInvariant(), out var type) && Keywords.Units.Contains(type) && type != WORKING)
        {
            return (type, word.ToLowerInvariant());
        }

        var isCurrency = word.Length == 3 && word.All(char.IsAsciiLetterUpper);
        return isCurrency ? (CURRENCY, word) : null;
    }

    /// <summary>What was probably meant by a word that is no unit.</summary>
    public static string? Nearest(string word) =>
        OtherSpellings.TryGetValue(word, out var known) ? known : Find(word)?.Text
            ?? NearestName.Find(word, Keywords.Texts(Keywords.Units).Where(unit => unit.Length > 2));
}
