using System.Text;
using System.Text.Json;
using DomRules.Model.Decisions;
using DomRules.Operations.Promising;

namespace DomRules.Operations.Tests.Promising;

/// <summary>What the page about promises shows is what comes out.</summary>
public sealed class PromisePageTests
{
    private static readonly List<(string Kind, string Text)> Fences = [.. ReadFences(File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "promise.md")))];

    [Fact]
    public void Page_EachRequest_HasTheAnswerBelowIt()
    {
        var asked = 0;
        for (var i = 0; i < Fences.Count; i++)
        {
            if (Fences[i].Kind == "json request")
            {
                Fences[i + 1].Kind.ShouldBe("text answer");
                string.Concat(Answer(Fences[i].Text).Select(a => a.Text)).ShouldBe(Fences[i + 1].Text);
                asked++;
            }
        }

        asked.ShouldBe(2);
    }

    [Fact]
    public void Page_Record_IsPartOfTheOneThatComesOut()
    {
        using var shown = JsonDocument.Parse(Fences.Single(f => f.Kind == "json record").Text);
        using var written = JsonDocument.Parse(DecisionJson.Write(Answer(Fences.First(f => f.Kind == "json request").Text)[0].Record));
        Contains(written.RootElement, shown.RootElement, "$");
    }

    private static List<(DecisionRecord Record, string Text)> Answer(string requests)
    {
        var file = Path.GetTempFileName() + ".ndjson";
        try
        {
            File.WriteAllText(file, requests.Replace("\n ", " ", StringComparison.Ordinal));
            var starter = Path.Combine(RepositoryFolder.Path, "rule-libraries", "starter");
            var prepared = PromisePreparation.Prepare(new PromiseQuestion(starter, Path.Combine(starter, "network.json"), [], file, null, Strict: true));
            var run = prepared.Value.ShouldNotBeNull(prepared.Problem);
            run.Problems.ShouldBeEmpty();
            return [.. run.Answer().Select(r => (r, PromiseText.Of(r, run.NodeName)))];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Of objects the properties that are shown, of lists every item.</summary>
    internal static void Contains(JsonElement written, JsonElement shown, string path)
    {
        written.ValueKind.ShouldBe(shown.ValueKind, path);
        switch (shown.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in shown.EnumerateObject())
                {
                    written.TryGetProperty(property.Name, out var value).ShouldBeTrue($"{path}.{property.Name}");
                    Contains(value, property.Value, $"{path}.{property.Name}");
                }

                break;
            case JsonValueKind.Array:
                written.GetArrayLength().ShouldBe(shown.GetArrayLength(), path);
                foreach (var (one, other) in written.EnumerateArray().Zip(shown.EnumerateArray()))
                {
                    Contains(one, other, path + "[]");
                }

                break;
            default:
                written.ToString().ShouldBe(shown.ToString(), path);
                break;
        }
    }

    internal static IEnumerable<(string Kind, string Text)> ReadFences(string page)
    {
        var parts = page.Split("\n```");
        for (var i = 1; i < parts.Length; i += 2)
        {
            var end = parts[i].IndexOf('\n', StringComparison.Ordinal);
            yield return (parts[i][..end], parts[i][(end + 1)..] + "\n");
        }
    }
}
