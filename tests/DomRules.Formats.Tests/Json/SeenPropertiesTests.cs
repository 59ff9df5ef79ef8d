using System.Text;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Tests.Json;

/// <summary>Objects of more than 64 properties.</summary>
public sealed class SeenPropertiesTests
{
    private static readonly PropertyNames<Many> Names = new(Spelling.Camel);

    private enum Many
    {
        A0, A1, A2, A3, A4, A5, A6, A7, A8, A9, B0, B1, B2, B3, B4, B5, B6, B7, B8, B9, C0, C1, C2, C3, C4, C5, C6, C7, C8, C9, D0, D1, D2, D3, D4, D5, D6, D7, D8, D9,
        E0, E1, E2, E3, E4, E5, E6, E7, E8, E9, F0, F1, F2, F3, F4, F5, F6, F7, F8, F9, G0, G1, G2, G3, G4, G5, G6, G7, G8, G9, H0, H1, H2, H3, H4, H5, H6, H7, H8, H9,
    }

    [Fact]
    public void Add_EachOfEighty_IsNewOnceAndTheirOwn()
    {
        var seen = new SeenProperties();
        for (var index = 0; index < 80; index += 2) seen.Add(index).ShouldBeTrue($"{index}");
        for (var index = 0; index < 80; index++) seen.Has(index).ShouldBe(index % 2 == 0, $"{index}");
        for (var index = 0; index < 80; index++) seen.Add(index).ShouldBe(index % 2 == 1, $"{index}");
        seen.Last.ShouldBe(79);
    }

    [Fact]
    public void LastIsNull_BeyondSixtyFour_IsOfThatOneAlone()
    {
        var seen = new SeenProperties();
        seen.Add(3).ShouldBeTrue();
        seen.Add(67).ShouldBeTrue();
        seen.LastIsNull();
        (seen.Has(3), seen.Has(67)).ShouldBe((true, false));
    }

    [Fact]
    public void NextProperty_ObjectOfEighty_FindsEachAndTellsTheOneThatStandsTwice()
    {
        var text = Encoding.UTF8.GetBytes("{" + string.Join(',', Names.Spelled.Reverse().Select((name, place) => $"\"{name}\":{(name == "h1" ? "null" : place)}")) + ",\"g6\":1}");
        var json = new JsonCursor(text, new ReadingContext(ReadingOptions.Default, InputLimits.ProblemsPerOrder));
        json.Read().ShouldBeTrue();
        var (found, seen) = (new List<Many>(), new SeenProperties());
        while (json.NextProperty(Names, ref seen, out var property))
        {
            found.Add(property);
            json.Skip();
        }

        found.ShouldBe(Enum.GetValues<Many>().Reverse().Where(property => property != Many.H1));
        json.Context.Problems.Tell(text, new("many.json", 1, "$")).Single().Code.ShouldBe(FileProblems.DuplicateProperty.Code);
    }
}
