using System.Text;
using System.Text.Json;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Tests.Json;

public sealed class JsonPlaceTests
{
    private const string Sample = "{ \"a\": [ 1, { \"b\": \"x\", \"c d\": [ [ ], [ true ] ] } ],\n  \"e\": { },\n  \"f\": { \"g\": null } }";

    [Fact]
    public void At_EveryToken_IsItsPathAndLine()
    {
        var text = Utf8.Of(Sample);
        var places = new List<string>();
        var reader = new Utf8JsonReader(text);
        var offsets = new List<int>();
        while (reader.Read())
            if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject)) offsets.Add((int)reader.TokenStartIndex);
        var locator = new JsonLocator(text, new RecordPlace("f", 10, "$[3]"));
        foreach (var offset in offsets)
        {
            var (line, path) = locator.At(offset);
            places.Add($"{line} {path}");
        }
        places.ShouldBe(
        [
            "10 $[3]", "10 $[3].a", "10 $[3].a[0]", "10 $[3].a[1]", "10 $[3].a[1].b", "10 $[3].a[1]['c d']", "10 $[3].a[1]['c d'][0]", "10 $[3].a[1]['c d'][1]",
            "10 $[3].a[1]['c d'][1][0]", "11 $[3].e", "12 $[3].f", "12 $[3].f.g",
        ]);
    }

    [Theory]
    [InlineData("{\"a\":\"}\"}, more", 9)]
    [InlineData("[1,[2],{\"a\":\"\\\"]\"}]rest", 19)]
    [InlineData("\"a,\\\"b\",", 7)]
    [InlineData("12,", 2)]
    [InlineData("nonsense]", 8)]
    [InlineData("{\"a\":", -1)]
    [InlineData("\"open", -1)]
    [InlineData("\"open\\", -1)]
    [InlineData("{]", 2)]
    [InlineData("", -1)]
    public void Extent_Value_EndsWhereItsBracketsClose(string text, int length) => JsonExtent.Of(Utf8.Of(text)).ShouldBe(length);

    [Fact]
    public void Intern_SameBytes_AreTheSameString()
    {
        var strings = new StringInterner();
        strings.Intern("TSHIRT"u8).ShouldBeSameAs(strings.Intern("TSHIRT"u8));
        for (var i = 0; i < 100_000; i++) strings.Intern(Encoding.UTF8.GetBytes($"SKU-{i}")).ShouldBe($"SKU-{i}");
    }
}
