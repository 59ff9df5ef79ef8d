using System.Globalization;
using System.Text.Json;
using DomRules.Operations.Simulating;
using DomRules.Store.Jobs;
using DomRules.Studio.Kit;

namespace DomRules.Studio.Simulate;

/// <summary>Simulations and their figures in the words of the trade.</summary>
internal static class SimulationWords
{
    /// <summary>What a simulation is about.</summary>
    /// <param name="wanted">The simulation.</param>
    /// <param name="version">How its version is called.</param>
    internal static string What(SimulationWanted wanted, string version) => string.Create(CultureInfo.InvariantCulture, $"{Orders(wanted)}{(wanted.Market switch { null => "", "*" => " of all other markets", var market => $" of {market}" })} by {version}");

    /// <summary>What a figure is called.</summary>
    internal static string NameOf(FigureDelta figure) => figure.Name switch
    {
        "cost" => "Cost of all plans",
        "cost_per_order" => "Cost per order",
        "split_rate" => "Split rate",
        "shipments_per_order" => "Shipments per order",
        "on_time" => "Planned on time",
        "days_to_delivery" => "Days to delivery",
        "distance" => "Distance per shipment",
        "unroutable" => "No plan",
        var outcome => OutcomeLook.Of(outcome).Word,
    };

    /// <summary>A value of a figure, with its unit.</summary>
    internal static string Value(FigureDelta figure, decimal? value) => value is { } known ? Number(figure, known) : "–";

    /// <summary>By how much it changes, with its sign.</summary>
    internal static string Delta(FigureDelta figure) => figure.Delta switch
    {
        null => "–",
        0 => "no change",
        { } more when more > 0 => "+" + Number(figure, more),
        { } less => "−" + Number(figure, -less),
    };

    /// <summary>Whether the change is for the better; null: neither.</summary>
    internal static bool? IsBetter(FigureDelta figure) => figure.Better == 0 || figure.Delta is null or 0 ? null : figure.Delta * figure.Better > 0;

    /// <summary>What is otherwise.</summary>
    internal static string Changed(string what) => what switch { "nodes" => "from elsewhere", "day" => "another day", _ => "another " + what };

    /// <summary>How long the rest takes; empty: nobody knows.</summary>
    internal static string Left(SimulationProgress so) => so.SecondsLeft switch { null => "", < 60 and { } some => FormattableString.Invariant($"about {some} s left"), { } many => FormattableString.Invariant($"about {(many + 59) / 60} min left") };

    /// <summary>Why a job that failed did.</summary>
    internal static string Failure(JobStatus job)
    {
        using var problem = JsonDocument.Parse(job.Result);
        return problem.RootElement.GetProperty("detail").GetString()!;
    }

    private static string Number(FigureDelta figure, decimal value) => value.ToString(figure.Digits == 0 ? "#,0" : "#,0.00", CultureInfo.InvariantCulture) + (figure.Unit is "orders" or "shipments" ? "" : " " + figure.Unit);

    /// <summary>Which orders a simulation is of.</summary>
    internal static string Orders(SimulationWanted wanted) => wanted switch
    {
        { Orders: not null } => "A file of orders",
        { From: { } from } => string.Create(CultureInfo.InvariantCulture, $"Orders since {from.UtcDateTime:d MMM yyyy}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"The last {wanted.Last:N0} orders"),
    };
}
