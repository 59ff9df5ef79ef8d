using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>What was sent in place of lines, or why nothing was, in words.</summary>
internal static class SubstituteWords
{
    internal static string Of(DecisionRecord record)
    {
        var taken = record.Substitutes.Where(s => s.As is not null).Select(s => Wording.Units(s.Quantity!.Value, s.Sku!)).ToList();
        var lines = record.Substitutes.Where(s => s.As is not null).Select(s => s.Line).ToList();
        var refused = record.Substitutes.Where(s => !lines.Contains(s.Line)).Select(Refused).ToList();
        return (taken.Count, refused.Count) switch
        {
            (0, 0) => "to be substituted",
            (_, 0) => $"replaced by {Wording.Join(taken)}",
            (0, _) => $"not replaced ({string.Join("; ", refused)})",
            _ => $"replaced by {Wording.Join(taken)} (but not all: {string.Join("; ", refused)})",
        };
    }

    /// <summary>One that was looked at, as a line of an explanation.</summary>
    internal static string Line(SubstituteRecord looked) => looked.As is { } number
        ? $"line {Wording.Number(looked.Line)}: {Wording.Units(looked.Quantity!.Value, looked.Sku!)}, as line {Wording.Number(number)}"
        : $"line {Wording.Number(looked.Line)}: not {(looked.Sku is null ? "replaced" : Wording.Units(looked.Quantity!.Value, looked.Sku))}, because {looked.WhyNot}";

    private static string Refused(SubstituteRecord looked) => $"{(looked.Sku is null ? "" : $"{looked.Sku}: ")}{looked.WhyNot}";
}
