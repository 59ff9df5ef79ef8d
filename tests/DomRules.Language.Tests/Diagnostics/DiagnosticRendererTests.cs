using DomRules.Language.Diagnostics;
using DomRules.Language.Text;

namespace DomRules.Language.Tests.Diagnostics;

public sealed class DiagnosticRendererTests
{
    private static readonly DiagnosticDescriptor Kind = DiagnosticDescriptor.Error("DR0301", "a fact that does not exist");

    [Fact]
    public void Render_ADiagnosticWithAll_DrawsTheFrame()
    {
        var text = new string('\n', 23) + "    when express and node.local_time >= node.cutof\n";
        var source = new SourceText("sourcing.route", text);
        var at = source.At(new TextSpan(text.IndexOf("cutof", StringComparison.Ordinal), 5));
        var diagnostic = new Diagnostic(Kind, "a node has no fact `cutof`", at)
        {
            Label = "did you mean `cutoff`?",
            Why = "`cutoff` may be missing, so say what holds without it: `(node.cutoff or else 14:00)`",
            Fixes = [DiagnosticFix.Replace(at.Span, "(node.cutoff or else 14:00)")],
        };

        DiagnosticRenderer.Render(diagnostic).ShouldBe(
            """
            error DR0301: a node has no fact `cutof`                                    sourcing.route:24:46
               24 |    when express and node.local_time >= node.cutof
                  |                                             ^^^^^ did you mean `cutoff`?
              why: `cutoff` may be missing, so say what holds without it: `(node.cutoff or else 14:00)`
              fix: replace with `(node.cutoff or else 14:00)`

            """.Replace("   24 |    when", "   24 |    when", StringComparison.Ordinal));
    }
}
