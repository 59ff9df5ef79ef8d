using System.Text.Json.Nodes;
using DomRules.Cli.CommandLine;
using DomRules.Model.Canonical;
using DomRules.Model.Decisions;
using DomRules.Operations.Life;

namespace DomRules.Cli.Verbs;

/// <summary>What came of orders' lives, for people or as one JSON object.</summary>
/// <param name="summary">The run in figures.</param>
/// <param name="run">The run: what was set aside or left out.</param>
/// <param name="files">What it left.</param>
internal sealed class EventReport(LifeSummary summary, LifeRun run, LifeOutputs files)
{
    /// <summary>So many refused commands are told one by one.</summary>
    private const int Refusals = 12;

    internal void WriteText(TextWriter text)
    {
        text.WriteLine($"{Counted.Of(summary.Commands, "command")}{(summary.Refusals.IsEmpty ? "" : $", {Counted.Number(summary.Refusals.Length)} of them refused")}{SetAside()}");
        Table(text, "orders", summary.Orders.Select(o => (Words(o.Status), o.Count)));
        Table(text, "decisions", summary.Decisions.Select(d => ($"{d.Kind}, {DecisionWords.Of(d.Outcome).Replace('_', ' ')}", d.Count)));
        Table(text, "shipments", summary.Shipments.Select(s => (Words(s.State), s.Count)));
        text.WriteLine(Balance());
        foreach (var (from, reservations, units) in summary.Reserved)
        {
            text.WriteLine($"still reserved of what is {Source(from)}: {DecimalText.Of(units)} {(units == 1 ? "unit" : "units")} in {Counted.Of(reservations, "reservation")}");
        }

        if (summary.NextDue is { } due)
        {
            text.WriteLine(FormattableString.Invariant($"{Counted.Of(summary.Timers, "timer")} still running, the next due {due.UtcDateTime:yyyy-MM-dd HH:mm} UTC"));
        }

        WriteRefusals(text);
        WriteFiles(text);
    }

    internal string ToJson() => new JsonObject
    {
        ["commands"] = summary.Commands,
        ["setAside"] = run.SetAside,
        ["later"] = run.Later,
        ["orders"] = Object(summary.Orders.Select(o => (Code(o.Status), o.Count))),
        ["decisions"] = new JsonArray([.. summary.Decisions.Select(d => new JsonObject { ["kind"] = d.Kind, ["outcome"] = DecisionWords.Of(d.Outcome), ["count"] = d.Count })]),
        ["shipments"] = Object(summary.Shipments.Select(s => (Code(s.State), s.Count))),
        ["stock"] = Stock(),
        ["reserved"] = new JsonArray([.. summary.Reserved.Select(r => new JsonObject { ["from"] = Code(r.From), ["reservations"] = r.Reservations, ["units"] = DecimalText.Of(r.Units) })]),
        ["timers"] = summary.Timers,
        ["refused"] = new JsonArray([.. summary.Refusals.Select(r => new JsonObject { ["line"] = r.Line, ["why"] = r.Why })]),
        ["decisionsFile"] = files.Decisions,
        ["log"] = files.Log,
        ["state"] = files.State,
    }.ToJsonString(JsonText.Options);

    private string SetAside() =>
        $"{(run.SetAside > 0 ? $", {Counted.Number(run.SetAside)} set aside: the errors above say why" : "")}{(run.Later > 0 ? $", {Counted.Number(run.Later)} later ones left out" : "")}";

    private string Balance()
    {
        var stock = summary.Stock;
        var corrected = stock.Corrected < 0 ? $"- {DecimalText.Of(-stock.Corrected)}" : $"+ {DecimalText.Of(stock.Corrected)}";
        return $"stock: {DecimalText.Of(stock.Opening)} units at the beginning + {DecimalText.Of(stock.Received)} received + {DecimalText.Of(stock.Returned)} returned {corrected} corrected - {DecimalText.Of(stock.Shipped)} shipped"
            + $" = {DecimalText.Of(stock.OnHand)} on hand + {DecimalText.Of(stock.SetAside)} set aside; "
            + (stock.AddsUp ? "it adds up" : $"it does NOT add up{(stock.Astray.IsEmpty ? "" : $", first for {stock.Astray[0].Sku} at {stock.Astray[0].Node}")}: a defect of DomRules, please report it");
    }

    private JsonObject Stock() => new()
    {
        ["opening"] = DecimalText.Of(summary.Stock.Opening),
        ["received"] = DecimalText.Of(summary.Stock.Received),
        ["returned"] = DecimalText.Of(summary.Stock.Returned),
        ["corrected"] = DecimalText.Of(summary.Stock.Corrected),
        ["shipped"] = DecimalText.Of(summary.Stock.Shipped),
        ["onHand"] = DecimalText.Of(summary.Stock.OnHand),
        ["setAside"] = DecimalText.Of(summary.Stock.SetAside),
        ["addsUp"] = summary.Stock.AddsUp,
    };

    private void WriteRefusals(TextWriter text)
    {
        foreach (var refusal in summary.Refusals.Take(Refusals))
        {
            text.WriteLine(FormattableString.Invariant($"refused: line {refusal.Line}: {refusal.Why}"));
        }

        if (summary.Refusals.Length > Refusals)
        {
            text.WriteLine($"… and {Counted.Of(summary.Refusals.Length - Refusals, "more refused command")}");
        }
    }

    private void WriteFiles(TextWriter text)
    {
        if (files.Decisions is not (null or FileUse.Standard))
        {
            text.WriteLine($"decisions in {files.Decisions}; an order's whole life: domrules explain ORDER --decisions {files.Decisions} --all{(files.Log is null ? "" : $" --log {files.Log}")}");
        }
    }

    private static void Table(TextWriter text, string title, IEnumerable<(string Name, int Count)> rows)
    {
        var all = rows.ToList();
        if (all.Count > 0)
        {
            text.WriteLine(title);
        }

        foreach (var (name, count) in all)
        {
            text.WriteLine(FormattableString.Invariant($"  {name,-24} {count,8:N0}"));
        }
    }

    private static JsonObject Object(IEnumerable<(string Name, int Count)> counts) => new(counts.Select(c => KeyValuePair.Create<string, JsonNode?>(c.Name, c.Count)));

    private static string Source(Model.Life.StockSource from) => from switch
    {
        Model.Life.StockSource.OnHand => "on hand",
        Model.Life.StockSource.Incoming => "to arrive",
        _ => "not there yet",
    };

    private static string Words<T>(T code) where T : struct, Enum => Code(code).Replace('_', ' ');

    private static string Code<T>(T code) where T : struct, Enum => string.Concat(code.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
