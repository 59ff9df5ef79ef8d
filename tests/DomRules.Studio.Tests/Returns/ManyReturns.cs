using System.Text;
using DomRules.Operations.Explaining;
using DomRules.Store.Decisions;

namespace DomRules.Studio.Tests.Returns;

/// <summary>One return many times over: the odd ones as it is, all others with another disposition.</summary>
internal sealed class ManyReturns(StoredDecision one, int count, Func<long, bool> odd) : IDecisionArchive
{
    private readonly ReadOnlyMemory<byte> _other = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(one.Record.Span)
        .Replace($"\"{StoredExplaining.Read(one.Record).Value!.Items[0].Disposition}\"", "\"burnt\"", StringComparison.Ordinal));

    public ValueTask<IReadOnlyList<DecisionRow>> FindAsync(DecisionFilter filter, DecisionKey? before, int limit, CancellationToken cancel = default)
    {
        var last = before is { } key ? key.Commit - 1 : count;
        return ValueTask.FromResult<IReadOnlyList<DecisionRow>>([.. Enumerable.Range(0, (int)Math.Min(limit, last)).Select(i => RowOf(last - i))]);
    }

    public ValueTask<StoredDecision?> GetAsync(DecisionKey key, CancellationToken cancel = default) =>
        ValueTask.FromResult<StoredDecision?>(one with { Row = RowOf(key.Commit), Record = odd(key.Commit) ? one.Record : _other });

    public ValueTask<StoredDecision?> GetAsync(string hash, CancellationToken cancel = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<StoredDecision>> ReadAsync(DecisionKey? after, int limit, CancellationToken cancel = default) => throw new NotSupportedException();

    internal DateTimeOffset AtOf(long number) => one.Row.At.AddMinutes(number);

    private DecisionRow RowOf(long number) => one.Row with { Key = new DecisionKey(number, 0), At = AtOf(number) };
}
