using System.Text.Json.Nodes;
using DomRules.Engine.Life;
using DomRules.Formats.Life;
using DomRules.Model.Canonical;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Operations.Auditing;

namespace DomRules.Operations.Serving;

/// <summary>Has the life machine do a command, and writes down what came of it.</summary>
public static class LifeWrites
{
    /// <summary>The request for a command.</summary>
    /// <param name="actor">Who wants it.</param>
    /// <param name="key">So that a repetition has no second effect; null: none.</param>
    /// <param name="what">The command's <c>do</c>.</param>
    /// <param name="command">What is wanted.</param>
    public static WriteRequest Of(string actor, RequestKey? key, string what, LifeCommand command) =>
        new(actor, key, (live, at) => Decide(live, at, what, command));

    private static Draft Decide(LiveNetwork live, DateTimeOffset at, string what, LifeCommand command)
    {
        if (live.Prepared is not { } prepared)
        {
            return Draft.Nothing(new WriteAnswer(409, Problem("No network is live. Publish one, and a policy, first.", "no_network", 409)));
        }

        if (CountedQuantities.ProblemOf(command) is { } beyond)
        {
            return Draft.Nothing(new WriteAnswer(422, Problem(beyond, "uncountable", 422)));
        }

        var step = prepared.Fulfilment.Handle(live.State, command, at);
        if (CountedQuantities.ProblemOf(step) is { } uncounted)
        {
            return Draft.Nothing(new WriteAnswer(422, Problem(uncounted, "uncountable", 422)));
        }

        var subject = SubjectOf(command);
        return new Draft
        {
            Kind = what,
            Subject = subject,
            Command = CommandLog.Write(new TimedCommand(at, command)),
            Step = step,
            Answer = step.Refusal is { } why ? new WriteAnswer(409, Problem(why + ".", "refused", 409)) : new WriteAnswer(200, Told(step, command, subject, live.Head.Number + 1, at)),
        };
    }

    /// <summary>A problem as RFC 9457 writes them.</summary>
    public static byte[] Problem(string detail, string code, int status) => CanonicalJson.Write(new JsonObject
    {
        ["code"] = code,
        ["detail"] = detail,
        ["status"] = status,
        ["title"] = TitleOf(code, status),
        ["type"] = $"urn:domrules:problem:{code}",
    });

    private static string TitleOf(string code, int status) => (code, status) switch
    {
        ("refused", _) => "The command cannot be done as things stand",
        (_, 404) => "There is no such thing",
        (_, 412) => "Another version is live",
        (_, 422) => "What was sent cannot be used",
        _ => "Not now",
    };

    private static byte[] Told(LifeStep step, LifeCommand command, string? subject, long number, DateTimeOffset at)
    {
        var whole = new JsonObject
        {
            ["at"] = Instants.Text(at),
            ["commit"] = number,
            ["decisions"] = new JsonArray([.. step.Decisions.Select((record, index) => (JsonNode?)new JsonObject
            {
                ["decision"] = record.Decision,
                ["key"] = FormattableString.Invariant($"{number}.{index}"),
                ["kind"] = record.Kind,
                ["order"] = record.Order,
                ["outcome"] = Words.Of(record.Outcome),
                ["summary"] = record.Summary,
            })]),
        };
        if (command is CountStock count)
        {
            whole["applied"] = step.Events.OfType<StockMoved>().Any(moved => moved.Place == count.Place && moved.Kind == StockMoveKind.Corrected);
        }

        if (subject is not null && step.State.Orders.TryGetValue(subject, out var life))
        {
            whole["order"] = LifeParts.Order(life);
        }

        return CanonicalJson.Write(whole);
    }

    private static string? SubjectOf(LifeCommand command) => command switch
    {
        PlaceOrder place => place.Order.Id,
        HoldCart cart => cart.Request.Order.Id,
        GiveUpCart cart => cart.Cart,
        ConfirmOrder confirm => confirm.Order,
        MoveShipment move => move.Order,
        TellEvent tell => tell.Order,
        EditOrder edit => edit.Order.Id,
        CancelOrder cancel => cancel.Order,
        ReleaseHold release => release.Order,
        RouteAgain again => again.Order,
        OverridePlan plan => plan.Order,
        ReturnItems items => items.Request.Order?.Id ?? items.Request.Id,
        ReceiveReturn back => back.Order,
        ExpectStock expect => expect.Place.Sku,
        ReceiveStock receive => receive.Place.Sku,
        CountStock count => count.Place.Sku,
        AdjustStock adjust => adjust.Place.Sku,
        SuspendNode suspend => suspend.Node,
        ResumeNode resume => resume.Node,
        _ => null,
    };
}
