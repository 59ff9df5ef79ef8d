using DomRules.Model.Decisions;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>A decision with everything that it was made of.</summary>
/// <param name="Key">Where it is kept.</param>
/// <param name="Inputs">What it was made of.</param>
/// <param name="Record">What was decided.</param>
/// <param name="Files">The version that decided.</param>
/// <param name="Version">What it compiles to.</param>
/// <param name="Network">The network, with what moves as it stood.</param>
internal sealed record TestSubject(string Key, DecisionInputs Inputs, DecisionRecord Record, FileBundle Files, CompiledVersion Version, Network Network)
{
    /// <summary>The order that is decided, or of which something comes back; null: of a return, nobody knows it.</summary>
    internal Order? Order => Inputs.Order ?? Inputs.Request?.Order ?? Inputs.Return?.Order;

    /// <summary>In which dates and times of a test are meant.</summary>
    internal string Zone => (Order?.Market is { } named ? Network.Markets.FirstOrDefault(market => market.Id == named)
        : Network.Markets.OrderBy(market => market.Id, StringComparer.Ordinal).FirstOrDefault(market => Order?.Destination is { } to && market.Countries.Contains(to.Country, StringComparer.Ordinal)))?.TimeZone ?? "UTC";

    /// <summary>A line as tests name it: by its SKU, where no other line has it.</summary>
    internal string Line(int number, string sku) =>
        Order is { } order && order.Lines.Count(line => line.Sku == sku) != 1 ? FormattableString.Invariant($"line {number}") : DataText.Quoted(sku);

    /// <summary>The same where it need not be said.</summary>
    internal string ForLine(int number)
    {
        var line = Order?.Lines.FirstOrDefault(one => one.Number == number);
        return line is null || Order!.Lines.Length == 1 ? "" : $" for {Line(number, line.Sku)}";
    }
}
