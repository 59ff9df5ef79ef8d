using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Operations.Auditing;
using DomRules.Operations.Changes;
using DomRules.Store.Jobs;

namespace DomRules.Operations.Serving;

/// <summary>Makes a version live at a time that is still to come.</summary>
/// <param name="Publish">Which, for which market, why.</param>
/// <param name="Due">When.</param>
/// <param name="Expected">Hash that must be live until then, or an empty text for none; null: whatever is.</param>
/// <param name="Actor">Who wants it.</param>
public sealed record Activation(PublishCommand Publish, DateTimeOffset Due, string? Expected, string Actor)
{
    /// <summary>Kind of the job.</summary>
    public const string Kind = "activate";

    /// <summary>What commits that set such a job are called.</summary>
    public const string Scheduled = "schedule";

    /// <summary>Id of the change that goes live; null: it goes live directly.</summary>
    public string? Change { get; init; }

    /// <summary>Id of the account that set the time of a change.</summary>
    internal string By { get; init; } = "";

    /// <summary>Who set the time; what they may do was asked then.</summary>
    internal Person Person => new(By, Actor, Rights.None);

    /// <summary>The request that sets the job; its answer names it.</summary>
    public WriteRequest Schedule(RequestKey? key) => new(Actor, key, (live, at) =>
    {
        if (DirectPublishing.Refusal(live, Publish.Market) is { } refusal)
        {
            return refusal.Draft();
        }

        var id = FormattableString.Invariant($"{Kind}-{live.Head.Number + 1}");
        var payload = Write();
        return new Draft
        {
            Kind = Scheduled,
            Subject = Publish.Market,
            Command = payload,
            Jobs = [new Job(id, Kind, Due, payload)],
            Answer = new WriteAnswer(202, CanonicalJson.Write(new JsonObject
            {
                ["at"] = Instants.Text(at),
                ["commit"] = live.Head.Number + 1,
                ["due"] = Instants.Text(Due),
                ["job"] = id,
                ["market"] = Publish.Market,
                ["version"] = Publish.Version,
            })),
        };
    });

    /// <summary>What a job says; null: it is of another format.</summary>
    public static Activation? Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var json = JsonDocument.Parse(payload);
            var root = json.RootElement;
            return new Activation(
                new PublishCommand(root.GetProperty("market").GetString()!, root.GetProperty("version").GetString()!, root.GetProperty("because").GetString()!),
                root.GetProperty("due").GetDateTimeOffset(),
                root.TryGetProperty("expected", out var expected) ? expected.GetString() : null,
                root.GetProperty("actor").GetString()!)
            {
                Change = root.TryGetProperty("change", out var change) ? change.GetString() : null,
                By = root.TryGetProperty("by", out var by) ? by.GetString()! : "",
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    internal byte[] Write()
    {
        var whole = new JsonObject
        {
            ["actor"] = Actor,
            ["because"] = Publish.Because,
            ["do"] = Scheduled,
            ["due"] = Instants.Text(Due),
            ["market"] = Publish.Market,
            ["version"] = Publish.Version,
        };
        if (Expected is not null)
        {
            whole["expected"] = Expected;
        }

        if (Change is not null)
        {
            (whole["change"], whole["by"]) = (Change, By);
        }

        return CanonicalJson.Write(whole);
    }
}
