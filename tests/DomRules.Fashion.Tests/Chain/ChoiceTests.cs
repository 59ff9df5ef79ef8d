using System.Globalization;
using DomRules.Fashion.Chain;

namespace DomRules.Fashion.Tests.Chain;

public sealed class ChoiceTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(50)]
    public void Of_ManyQuestions_GivesEachAnswerAboutAsOften(int outOf)
    {
        var answers = Enumerable.Range(0, 1000 * outOf).Select(i => Choice.Of(outOf, "line " + i.ToString(CultureInfo.InvariantCulture))).CountBy(answer => answer).ToList();
        answers.Count.ShouldBe(outOf);
        answers.ShouldAllBe(answer => answer.Value > 850 && answer.Value < 1150);
    }

    /// <summary>The hash of "a" is af63dc4c8601ec8c by the definition of FNV-1a.</summary>
    [Fact]
    public void Of_ALetter_IsWhatTheDefinitionGives() => Choice.Of(1000, "a").ShouldBe(824);
}
