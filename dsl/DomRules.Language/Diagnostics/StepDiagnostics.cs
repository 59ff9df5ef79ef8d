using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Doubts about the form of a policy that is otherwise right (DR099x).</summary>
public static class StepDiagnostics
{
    internal static readonly DiagnosticDescriptor RankByAfterStepKind =
        DiagnosticDescriptor.Warning("DR0990", "`rank by` in a step");

    public static Diagnostic RankByAfterStep(Location at, string step) =>
        new(RankByAfterStepKind, $"this ranks every step, not only `{step}`", at)
        {
            Why = "A step's own list begins with `ranked by`",
            Fixes = [DiagnosticFix.Replace(new TextSpan(at.Span.Start, 4), "ranked")],
        };
}
