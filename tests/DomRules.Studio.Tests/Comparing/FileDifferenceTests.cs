using DomRules.Studio.Comparing;

namespace DomRules.Studio.Tests.Comparing;

/// <summary>Two texts beside each other, with what is the same left out.</summary>
public sealed class FileDifferenceTests
{
    private static readonly string Before = string.Join('\n', Enumerable.Range(1, 20).Select(line => FormattableString.Invariant($"line {line}")));

    [Fact]
    public void Lines_ChangedAddedAndRemoved_StandBesideEachOther()
    {
        var after = Before.Replace("line 10", "line ten", StringComparison.Ordinal).Replace("line 2\n", "", StringComparison.Ordinal) + "\nline 21";
        var found = FileDifference.Of("a.route", Before, after, whole: false);

        (found.Added, found.Removed).ShouldBe((2, 2));
        found.Rows.Where(row => row.Kind is not ("same" or "gap")).Select(row => (row.Kind, row.OldNumber, row.NewNumber)).ShouldBe([("removed", 2, null), ("changed", 10, 9), ("added", null, 20)]);
        string.Concat(found.Rows.Single(row => row.Kind == "changed").New.Select(piece => piece.IsMarked ? $"[{piece.Text}]" : piece.Text)).ShouldBe("line [ten]");
        found.Rows.Where(row => row.Kind == "gap").Sum(row => row.Hidden).ShouldBe(20 - found.Rows.Count(row => row.Kind == "same") - 2);
    }

    [Fact]
    public void Texts_ShownWholly_LeaveNothingOut() =>
        FileDifference.Of("a.route", Before, Before + "\nmore", whole: true).Rows.Length.ShouldBe(21);

    [Fact]
    public void Files_ThatOnlyOneVersionHas_AreWhollyAddedOrRemoved()
    {
        var empty = System.Collections.Immutable.ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        var all = FileDifference.All(empty.Add("a", "x").Add("same", "s"), empty.Add("b", "y\nz").Add("same", "s"), whole: false);
        all.Select(file => file.Name).ShouldBe(["a", "b"]);
        all[1].Added.ShouldBe(2);
    }
}
