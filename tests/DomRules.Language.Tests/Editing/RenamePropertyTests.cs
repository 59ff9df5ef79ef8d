using System.Globalization;
using DomRules.Language.Editing;
using DomRules.Language.Editing.Navigation;
using DomRules.Language.Editing.Renaming;
using DomRules.Language.Occurrences;
using DomRules.Language.Tests.Linking;
using DomRules.Language.Tests.Lowering;
using DomRules.Model.Graph;
using Xunit.Abstractions;

namespace DomRules.Language.Tests.Editing;

public sealed class RenamePropertyTests(ITestOutputHelper output)
{
    private static readonly bool IsHeavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";
    private const string Fresh = "zz_renamed";

    [Fact]
    public void Rename_OfAnyNameOfALibrary_KeepsTheGraphButForTheName()
    {
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("DOMRULES_SEED") ?? "20261126", CultureInfo.InvariantCulture);
        var dice = new Dice(seed);
        var renamed = 0;
        foreach (var (library, snapshot) in Libraries.All)
        {
            foreach (var symbols in snapshot.Paths.SelectMany(p => Navigator.In(snapshot, p)).GroupBy(o => o.Symbol))
            {
                if (!IsHeavy && !dice.OneIn(3))
                {
                    continue;
                }

                var place = symbols.ElementAt(dice.Below(symbols.Count()));
                renamed += Rename(snapshot, place, $"seed {seed}: {library}/{place.Source.Path}:{place.Source.PositionOf(place.Span.Start)} {place.Symbol}") ? 1 : 0;
            }
        }

        output.WriteLine($"seed {seed}, {renamed} renames");
        renamed.ShouldBeGreaterThan(100);
    }

    private static bool Rename(LibrarySnapshot before, Occurrence place, string what)
    {
        if (Renamer.Place(before, place.Source.Path, place.NameSpan.Start) is not { } span)
        {
            Renamer.Rename(before, place.Source.Path, place.NameSpan.Start, Fresh).Refusal.ShouldNotBeNull(what);
            return false;
        }

        var old = place.Source.Slice(span);
        var there = Renamer.Rename(before, place.Source.Path, span.Start, Fresh);
        there.Refusal.ShouldBeNull(what);
        var after = before.With(there.Edits);
        after.Diagnostics.Select(d => d.Code).Order().ShouldBe(before.Diagnostics.Select(d => d.Code).Order(), what);
        Alike(before, after, old, place.Symbol, what);
        Back(before, after, there, place, old, what);
        return true;
    }

    private static void Alike(LibrarySnapshot before, LibrarySnapshot after, string old, Symbol symbol, string what)
    {
        var pairs = before.Compilation.Checks.Zip(after.Compilation.Checks);
        foreach (var (was, now) in pairs)
        {
            Lines(now, Fresh, old.Trim('`')).ShouldBe(Lines(was, Fresh, old.Trim('`')), what);
            if (symbol.Kind is SymbolKind.Let or SymbolKind.List or SymbolKind.Module && !was.RankBy.Any(c => c.Name.Contains(old, StringComparison.Ordinal)))
            {
                now.Hash.ShouldBe(was.Hash, what);
            }
        }
    }

    /// <summary>Sorted, since some parts of a graph stand in the order of their names.</summary>
    private static string Lines(RuleGraph graph, string from, string to) =>
        string.Join('\n', GraphPrinter.Bound(graph).Replace(from, to, StringComparison.Ordinal).Split('\n').Order(StringComparer.Ordinal));

    private static void Back(LibrarySnapshot before, LibrarySnapshot after, RenameResult there, Occurrence place, string old, string what)
    {
        var shift = there.Edits.Single(f => f.Path == place.Source.Path).Edits.TakeWhile(e => e.Span.Start < place.NameSpan.Start).Sum(e => e.Replacement.Length - e.Span.Length);
        var back = Renamer.Rename(after, place.Source.Path, place.NameSpan.Start + shift, old);
        if (back.Refusal?.Contains("word of the language", StringComparison.Ordinal) == true)
        {
            return; // A code that is also a keyword was written without back-quotes; nobody gets it back so.
        }

        back.Refusal.ShouldBeNull(what);
        var again = after.With(back.Edits);
        again.Paths.Select(p => again.Source(p)!.Text).ShouldBe(before.Paths.Select(p => before.Source(p)!.Text), what);
    }
}
