using System.Text.Json.Nodes;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Samples;

/// <summary>One network of several: markets, nodes, products and stock of all of them beside each other.</summary>
internal static class SampleNetwork
{
    private const string Moment = "asOf";

    /// <summary>The network at the beginning of what is told.</summary>
    internal static FileBundle At(DateTimeOffset now) => NetworkBundle.OfText(Merged([.. SampleRecording.All.Select(recording => recording.NetworkAt(now))]).ToJsonString());

    /// <summary>Lists one after the other; it stands as it stood at the earliest of their moments.</summary>
    internal static JsonObject Merged(IReadOnlyList<JsonObject> networks)
    {
        var merged = new JsonObject { [Moment] = networks.Select(network => network[Moment]!.GetValue<string>()).Min(StringComparer.Ordinal) };
        foreach (var (name, value) in networks.SelectMany(network => network).Where(member => member.Key != Moment))
        {
            var list = (JsonArray)(merged[name] ??= new JsonArray());
            foreach (var item in value!.AsArray())
            {
                list.Add(item!.DeepClone());
            }
        }

        return merged;
    }
}
