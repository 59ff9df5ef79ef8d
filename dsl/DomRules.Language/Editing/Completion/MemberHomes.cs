using DomRules.Model.Graph;

namespace DomRules.Language.Editing.Completion;

/// <summary>Which members stand in which blocks.</summary>
internal static class MemberHomes
{
    internal static bool Has(string word, BlockKind block) => word switch
    {
        "forbid" or "require" => block is BlockKind.Sourcing or BlockKind.Carrier,
        "step" => block == BlockKind.Sourcing,
        "rank" => block is BlockKind.Sourcing or BlockKind.Carrier,
        "serve" => block == BlockKind.Allocation,
        _ => true,
    };
}
