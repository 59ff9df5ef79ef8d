using DomRules.Operations.Libraries;

namespace DomRules.Operations.Checking;

/// <summary>Applies the fixes that cannot change what a policy means beyond mending it.</summary>
public static class SafeFixes
{
    /// <summary>Writes the mended files; returns how many fixes were applied. Fixes that touch each other wait for another run.</summary>
    public static int Apply(LoadedLibrary library)
    {
        var applied = 0;
        foreach (var file in library.Compilation.Diagnostics.Where(d => d.Fixes.Any(f => f.IsSafe)).GroupBy(d => d.Location.Source))
        {
            var text = file.Key.Text;
            var end = int.MaxValue;
            foreach (var edits in file.Select(d => d.Fixes.First(f => f.IsSafe).Edits).OrderByDescending(e => e.Max(x => x.Span.Start)))
            {
                if (edits.Any(e => e.Span.End > end))
                {
                    continue;
                }

                foreach (var edit in edits.OrderByDescending(e => e.Span.Start))
                {
                    text = text[..edit.Span.Start] + edit.Replacement + text[edit.Span.End..];
                    end = edit.Span.Start;
                }

                applied++;
            }

            var path = Directory.Exists(library.Path) ? Path.Combine(library.Path, file.Key.Path) : library.Path;
            if (File.Exists(path))
            {
                File.WriteAllText(path, text);
            }
        }

        return applied;
    }
}
