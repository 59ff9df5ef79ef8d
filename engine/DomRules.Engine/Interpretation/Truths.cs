using DomRules.Engine.Facts;
using DomRules.Model.Values;

namespace DomRules.Engine.Interpretation;

/// <summary>Between truths and values.</summary>
internal static class Truths
{
    internal static Truth Of(bool holds) => holds ? Truth.Yes : Truth.No;

    internal static Truth Of(Value value) => value switch
    {
        YesNoValue yes => Of(yes.IsYes),
        FaultValue => Truth.Fault,
        _ => Truth.Unknown,
    };
}
