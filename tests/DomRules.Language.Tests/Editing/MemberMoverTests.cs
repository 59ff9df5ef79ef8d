using DomRules.Language.Editing;
using DomRules.Language.Editing.Structure;

namespace DomRules.Language.Tests.Editing;

public sealed class MemberMoverTests
{
    private const string Text = """
        policy p currency EUR
        review {
          // why a
          /// what a is
          rule a when order.gift then cancel because "a" // beside a

          rule b
            when order.gift
            then cancel
            because "b"
          otherwise then cancel because "x" }
        """;

    [Fact]
    public void Move_OfARule_TakesItsCommentsAndLeavesTheEmptyLines() =>
        Moved(Text, "rule b", -1).ShouldBe("""
            policy p currency EUR
            review {
              rule b
                when order.gift
                then cancel
                because "b"

              // why a
              /// what a is
              rule a when order.gift then cancel because "a" // beside a
              otherwise then cancel because "x" }
            """);

    [Fact]
    public void Move_BesideSomethingElseInTheLine_IsRefusedWithItsRemedy()
    {
        var refused = MemberMover.Move(Libraries.Of(("a.route", Text)), "a.route", Text.IndexOf("otherwise", StringComparison.Ordinal), -1);

        refused.Refusal.ShouldBe("It shares a line with something else. Format the file first.");
        refused.Edits.ShouldBeEmpty();
    }

    [Fact]
    public void Move_WhereNothingStands_IsRefused() => MemberMover.Move(Libraries.Of(("a.route", Text)), "a.route", 3, 1).Refusal.ShouldBe("No rule or step stands there.");

    [Fact]
    public void Move_OfEveryMemberOfTheLibraries_ChangesTheOrderAloneAndCanBeUndone()
    {
        var moved = 0;
        foreach (var (library, snapshot) in Libraries.All)
        {
            foreach (var (path, block, at, by) in Wishes(snapshot))
            {
                var text = snapshot.Source(path)!.Text;
                var result = MemberMover.Move(snapshot, path, block.Children[at].Span.Start, by);
                if (result.Refusal is not null)
                {
                    continue;
                }

                var after = snapshot.With(result.Edits);
                var expected = block.Children.Select(Shown).ToList();
                var to = Math.Clamp(at + by, 0, expected.Count - 1);
                var name = expected[at];
                expected.RemoveAt(at);
                expected.Insert(to, name);
                var there = Outliner.Of(after, path).First(b => b.Span.Start == block.Span.Start);
                there.Children.Select(Shown).ShouldBe(expected, $"{library}/{path} {name} {by}");
                there.Children[to].Span.Start.ShouldBe(result.Offset, $"{library}/{path} {name} {by}");
                after.With(MemberMover.Move(after, path, result.Offset, at - to).Edits).Source(path)!.Text.ShouldBe(text, $"{library}/{path} {name} {by}");
                moved++;
            }
        }

        moved.ShouldBeGreaterThan(300);
    }

    private static IEnumerable<(string Path, OutlineEntry Block, int At, int By)> Wishes(LibrarySnapshot snapshot) =>
        from path in snapshot.Paths
        from block in Outliner.Of(snapshot, path)
        from at in Enumerable.Range(0, block.Children.Length)
        from distance in (int[])[-3, -1, 1, 2]
        select (path, block, at, distance);

    private static string Shown(OutlineEntry entry) => $"{entry.Kind} {entry.Name}";

    private static string Moved(string text, string what, int by)
    {
        var snapshot = Libraries.Of(("a.route", text));
        return snapshot.With(MemberMover.Move(snapshot, "a.route", text.IndexOf(what, StringComparison.Ordinal), by).Edits).Source("a.route")!.Text;
    }
}
