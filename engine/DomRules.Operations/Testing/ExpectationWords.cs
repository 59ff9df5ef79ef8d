using DomRules.Engine.Evidence;
using DomRules.Model.Testing;
using DomRules.Model.Values;

namespace DomRules.Operations.Testing;

/// <summary>What a test expects, much as its author wrote it.</summary>
internal static class ExpectationWords
{
    internal static string Of(Expectation expect) => expect.Kind == ExpectKind.Fired ? $"rule {expect.Subject} {(expect.IsNegated ? "not " : "")}fired" : (expect.IsNegated ? "not " : "") + expect.Kind switch
    {
        ExpectKind.Shipments => Count(expect, "shipment"),
        ExpectKind.Parcels => Count(expect, "parcel"),
        ExpectKind.From => Part(expect) + $"from {expect.Node}",
        ExpectKind.Attainable => "attainable " + Part(expect) + $"from {expect.Node}",
        ExpectKind.Available => $"{Value(expect)} of {expect.Subject} available at {expect.Node}",
        ExpectKind.Outcome => expect.Order is null ? expect.Subject! : $"order {expect.Order} {expect.Subject}",
        ExpectKind.Cost => $"cost {Sign(expect.Subject)}{Value(expect)}",
        _ => Listed(expect),
    };

    private static string Listed(Expectation expect) =>
        string.Join(' ', new[] { expect.Kind.ToString().ToLowerInvariant(), expect.Subject, expect.Node, string.Join(", ", expect.Names), Value(expect) }.Where(w => !string.IsNullOrEmpty(w)));

    private static string Count(Expectation expect, string what) =>
        $"{(expect.Subject is null ? "" : expect.Subject + " ")}{Value(expect)} {what}{(expect.Value is NumberValue { Amount: 1 } ? "" : "s")}";

    private static string Part(Expectation expect) =>
        (expect.Value is null ? "" : $"{Value(expect)} of ") + (expect.Subject is null ? "" : $"{expect.Subject} ");

    private static string Sign(string? comparison) => comparison switch
    {
        "NotEqual" => "other than ",
        "Less" => "< ",
        "LessOrEqual" => "<= ",
        "Greater" => "> ",
        "GreaterOrEqual" => ">= ",
        _ => "",
    };

    private static string Value(Expectation expect) => expect.Value is null ? "" : ValueText.Of(expect.Value);
}
