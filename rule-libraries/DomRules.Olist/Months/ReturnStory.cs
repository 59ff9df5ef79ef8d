using DomRules.Olist.Derivation;
using NodaTime;

namespace DomRules.Olist.Months;

/// <summary>
/// Returns, which the sample does not have: an order whose id begins with 0 or 1 comes back. The next digits say when (2), in which
/// condition (3) and how much of it (4).
/// </summary>
internal sealed class ReturnStory(Sale sale, Instant? delivered)
{
    private const decimal WorthTheWay = 15;
    private static readonly Duration OnTheWay = Duration.FromDays(7);

    private int Days => HexDigit.At(sale.Source.Id, 1) switch { < 4 => 2, < 13 => 5, _ => 12 };

    private (string Condition, string Reason) Why => HexDigit.At(sale.Source.Id, 2) switch
    {
        < 8 => ("unopened", "unwanted"),
        < 12 => ("opened", "unwanted"),
        < 14 => ("damaged", "defect"),
        _ => ("defective", "defect"),
    };

    private bool IsWhole => HexDigit.At(sale.Source.Id, 3) < 12;

    public IEnumerable<TimedCommand> Commands()
    {
        if (delivered is not { } there || sale.Source.Status == "canceled" || HexDigit.At(sale.Source.Id, 0) > 1)
        {
            yield break;
        }

        var at = there + Duration.FromDays(Days);
        var id = $"{sale.Source.Id}-R1";
        yield return Months.Commands.Return(at, id, sale, Items(), Why.Condition, Why.Reason);
        if (IsExpectedBack)
        {
            yield return Months.Commands.ReturnReceived(at + OnTheWay, id, sale);
        }
    }

    /// <summary>Too late for a change of mind, it is refused; where nothing of it is worth the way, the customer keeps it.</summary>
    private bool IsExpectedBack => (Days <= 7 || Why.Reason == "defect") && Items().Any(item => sale.Lines.First(line => line.Number == item.Line).UnitPrice * item.Quantity >= WorthTheWay);

    private IEnumerable<(int Line, int Quantity)> Items() =>
        IsWhole ? sale.Lines.Select(line => (line.Number, line.Quantity)) : [(sale.Lines[0].Number, 1)];
}
