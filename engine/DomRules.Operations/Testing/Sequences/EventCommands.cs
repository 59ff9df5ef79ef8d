using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DomRules.Formats.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Testing;

namespace DomRules.Operations.Testing.Sequences;

/// <summary>What happens in a test as commands, read as the lines of an event file are.</summary>
internal sealed class EventCommands(TestInputs inputs)
{
    internal const string NoOrder = "no order is given yet to which that could happen";

    private static readonly string[] OfDisruptions = ["service", "region", "from", "until", "delay", "closed"];

    /// <summary>The order that the event itself names; null: none.</summary>
    internal static string? OrderOf(EventAction happened) => Said(happened)["order"]?.ToString();

    /// <summary>Null, with the problems, when it is no command.</summary>
    internal LifeCommand? Read(EventAction happened, string? order, TestedLife life, List<string> problems)
    {
        var (known, said) = (TestEvents.Of(happened.Kind)!, Said(happened));
        var line = known.Does == "disrupt" && OfDisruptions.Any(said.ContainsKey) ? Disruption(happened, said, life.At) : Line(happened, known, said, order, life);
        if (known.With.Properties.Contains("order") && line["do"]!.ToString() != "disrupt" && line["order"] is null)
        {
            problems.Add(NoOrder);
            return null;
        }

        line["at"] = life.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var reader = new EventFileReader(inputs.StrictOptions);
        var reading = reader.Read(new MemoryStream(Encoding.UTF8.GetBytes(line.ToJsonString())), "event of the test").First();
        problems.AddRange(reading.Problems.Where(p => p.IsError).Select(p => p.ToString()));
        return reading.Command?.Command;
    }

    internal static JsonObject Said(EventAction happened) => JsonNode.Parse(happened.With)!.AsObject();

    private static JsonObject Line(EventAction happened, TestEvent known, JsonObject said, string? order, TestedLife life)
    {
        said["do"] = known.Does == "disrupt" ? "event" : known.Does;
        if (said["do"]!.ToString() == "event")
        {
            said["kind"] = happened.Kind;
        }

        if (known.Does == "count")
        {
            said["onHand"] = said["quantity"]!.DeepClone();
            said.Remove("quantity");
        }

        if (happened.Node is { } node)
        {
            said["node"] = node;
        }

        if (known.With.Properties.Contains("order") && order is not null)
        {
            said["order"] = order;
        }

        if (known.Does is "return_received" or "refuse_return" && (said["return"]?.ToString() ?? life.LastReturnOf(order)) is { } back)
        {
            said["return"] = back;
        }

        return said;
    }

    /// <summary>From today on, and nothing leaves, unless it says otherwise.</summary>
    private static JsonObject Disruption(EventAction happened, JsonObject said, DateTimeOffset at)
    {
        said.Remove("order");
        said["from"] ??= at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        said["closed"] ??= said["delay"] is null;
        if (happened.Node is { } node)
        {
            said["node"] = node;
        }

        return new JsonObject { ["do"] = "disrupt", ["disruption"] = said };
    }
}
