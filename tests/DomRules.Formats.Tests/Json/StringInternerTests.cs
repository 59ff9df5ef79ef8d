using System.Text;
using DomRules.Formats.Json;

namespace DomRules.Formats.Tests.Json;

public sealed class StringInternerTests
{
    [Theory, InlineData(10), InlineData(1_000), InlineData(100_000)]
    public void Intern_ManyTexts_GivesEachItsOwn(int count)
    {
        var strings = new StringInterner();
        for (var round = 0; round < 2; round++)
            for (var i = 0; i < count; i++) strings.Intern(Encoding.UTF8.GetBytes($"SKU-{i}")).ShouldBe($"SKU-{i}");
    }

    [Fact]
    public void Intern_TextThatRecursWhileItGrows_IsMadeAnewAtMostWhereAnotherTookItsPlace()
    {
        var strings = new StringInterner();
        var made = new HashSet<string>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < 2_000; i++)
        {
            strings.Intern(Encoding.UTF8.GetBytes($"o-{i}"));
            made.Add(strings.Intern("DE"u8));
        }

        made.ShouldAllBe(text => text == "DE");
        made.Count.ShouldBeLessThan(100);
    }
}
