using System.Text;

namespace DomRules.Store.Tests;

public sealed class CodePointOrderTests
{
    [Fact]
    public void Compare_OfAnyTexts_IsThatOfTheirUtf8Bytes()
    {
        string[] texts = ["", "a", "ab", "B", "é", "\uD7FF", "\uE000", "\uFF21", "\uFFFD", "\U00010000", "\U0001F4E6", "\U0010FFFF", "a\U0001F4E6", "a\uFF21"];
        foreach (var (one, two) in from one in texts from two in texts select (one, two))
            Math.Sign(CodePointOrder.Instance.Compare(one, two)).ShouldBe(Math.Sign(Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(two))), $"{one} and {two}");
    }
}
