using DomRules.Studio.Kit;

namespace DomRules.Studio.Decisions;

/// <summary>Parts of the list of decisions.</summary>
internal static class DecisionTabs
{
    internal static IReadOnlyList<Tab> All { get; } = [new("/decisions", "All decisions"), new("/returns", "Returns")];
}
