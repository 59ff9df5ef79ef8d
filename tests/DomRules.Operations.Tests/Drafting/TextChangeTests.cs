using DomRules.Operations.Drafting;

namespace DomRules.Operations.Tests.Drafting;

public sealed class TextChangeTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Seeds))]
    public void Over_OfAnyTwoChanges_MergesIntoOneTextWhicheverComesFirst(int seed)
    {
        var dice = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var text = Typing.Text(dice, dice.Next(8));
            var (first, second) = (Typing.Change(dice, text), Typing.Change(dice, text));
            var merged = second.Over(first, standsFirst: false).Apply(first.Apply(text));
            first.Over(second, standsFirst: true).Apply(second.Apply(text)).ShouldBe(merged, $"seed {seed}, round {i}");
            merged.ShouldBe(Expected(text, first, second), $"seed {seed}, round {i}");
            TextChange.IsWhole(merged).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("abc", 1, 0, "X", 1, 0, "Y", "aXYbc")]
    [InlineData("abc", 0, 3, "", 1, 1, "Y", "Y")]
    [InlineData("abc", 1, 1, "X", 1, 1, "Y", "aXYc")]
    [InlineData("abcd", 0, 2, "", 1, 2, "", "d")]
    [InlineData("abc", 3, 0, "X", 3, 0, "Y", "abcXY")]
    [InlineData("abcdef", 1, 4, "", 3, 0, "new", "anewf")]
    public void Over_OfChangesAtOnePlace_KeepsWhatBothTyped(string text, int at, int removed, string inserted, int at2, int removed2, string inserted2, string merged)
    {
        var (first, second) = (One(at, removed, inserted), One(at2, removed2, inserted2));
        second.Over(first, standsFirst: false).Apply(first.Apply(text)).ShouldBe(merged);
        first.Over(second, standsFirst: true).Apply(second.Apply(text)).ShouldBe(merged);
    }

    [Fact]
    public void Of_EditsInAnyOrder_IsOneChangeOfTheTextBefore() =>
        TextChange.Of([new TextEdit(4, 1, "E"), new TextEdit(1, 2, ""), new TextEdit(0, 0, "("), new TextEdit(0, 0, ")")])!.Apply("abcdef").ShouldBe("()adEf");

    [Fact]
    public void Of_EditsThatOverlap_IsNone()
    {
        TextChange.Of([new TextEdit(1, 3, ""), new TextEdit(2, 0, "x")]).ShouldBeNull();
        TextChange.Of([new TextEdit(-1, 0, "x")]).ShouldBeNull();
        TextChange.Of([new TextEdit(1, -1, "x")]).ShouldBeNull();
    }

    /// <summary>What both together mean, place by place: what the first inserts there, what the second inserts, and the unit that stood there unless one of them removes it.</summary>
    private static string Expected(string text, TextChange first, TextChange second) => string.Concat(Enumerable.Range(0, text.Length + 1).Select(place =>
        At(first, place) + At(second, place) + (place < text.Length && !Removes(first, place) && !Removes(second, place) ? text[place] : "")));

    private static string At(TextChange change, int place) => string.Concat(change.Edits.Where(edit => edit.Offset == place).Select(edit => edit.Inserted));

    private static bool Removes(TextChange change, int place) => change.Edits.Any(edit => edit.Offset <= place && place < edit.Offset + edit.Removed);

    private static TextChange One(int at, int removed, string inserted) => TextChange.Of([new TextEdit(at, removed, inserted)])!;
}
