using System.Globalization;
using DomRules.Model.Canonical;
using DomRules.Model.Decisions;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>What must be promised for a cart.</summary>
internal sealed class ExpectedOfPromise(TestSubject subject)
{
    /// <summary>Each without the word <c>expect</c>; none where nothing could be promised.</summary>
    internal IEnumerable<string> All()
    {
        var promise = subject.Record.Promise!;
        return promise.Services.Where(offer => offer is { Service: not null, Outcome: Outcome.Routed })
            .Select(offer => $"promise of service {DataText.Name(offer.Service!)}{On(offer.DeliverOn)}")
            .Concat(promise.Lines.Where(line => line.SoldInAll() is not null).Select(line => $"promise of {DecimalText.Of(line.SoldInAll()!.Value)} of {subject.Line(line.Line, line.Sku)}"));
    }

    private static string On(DateOnly? day) => day is { } on ? $" on {on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
}
