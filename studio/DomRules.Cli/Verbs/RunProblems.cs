using DomRules.Cli.CommandLine;
using DomRules.Language.Diagnostics;
using DomRules.Operations.Inputs;

namespace DomRules.Cli.Verbs;

/// <summary>What was wrong with the inputs of a run: a few of each kind, so that none hides another.</summary>
internal static class RunProblems
{
    /// <summary>Of problems of one kind so many are shown.</summary>
    private const int Shown = 5;

    private const int Lines = 60;

    internal static void Tell(TextWriter error, PreparedRun run)
    {
        foreach (var warning in run.Warnings)
        {
            error.WriteLine(DiagnosticRenderer.Render(warning));
        }

        foreach (var alike in run.Problems.GroupBy(p => (p.Code, p.Severity)))
        {
            foreach (var problem in alike.Take(Shown))
            {
                error.WriteLine(problem.ToString());
            }

            if (alike.Count() > Shown)
            {
                error.WriteLine($"… and {Counted.Number(alike.Count() - Shown)} more of {alike.Key.Code}");
            }
        }
    }

    /// <summary>The first lines of a long text.</summary>
    internal static string Shortened(string text)
    {
        var lines = text.TrimEnd().Split('\n');
        return lines.Length <= Lines ? text : $"{string.Join('\n', lines.Take(Lines))}\n… and {Counted.Of(lines.Length - Lines, "more line")}";
    }
}
