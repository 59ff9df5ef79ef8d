namespace DomRules.Formats.Problems;

/// <summary>Every kind of problem that an input can have.</summary>
public static class InputProblemKinds
{
    /// <summary>All kinds, by code.</summary>
    public static IReadOnlyList<InputProblemKind> All { get; } =
    [
        .. FileProblems.All, .. ValueProblems.All, .. OrderProblems.All, .. NetworkProblems.All, .. TableProblems.All, .. ShopifyProblems.All, .. DecisionProblems.All,
        .. GraphProblems.All, .. ReturnProblems.All, .. EventProblems.All,
    ];
}
