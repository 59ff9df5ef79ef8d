using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Pipelines;
using DomRules.Store;

namespace DomRules.Operations.Simulating;

/// <summary>Takes in a file of orders line by line, and keeps no more of it in memory than a piece.</summary>
public sealed class OrderFileTaking(IStore store, TimeProvider clock)
{
    private readonly ImmutableArray<string>.Builder _pieces = ImmutableArray.CreateBuilder<string>();
    private readonly SimulationShelf _shelf = new(store, clock);
    private readonly ArrayBufferWriter<byte> _piece = new();
    private int _orders;
    private long _bytes;

    /// <summary>Takes a file in; its hash, or why it is not taken.</summary>
    /// <param name="stream">An order a line.</param>
    /// <param name="name">What its owner calls it.</param>
    /// <param name="cancel">Ends it; nothing of it counts then.</param>
    public async ValueTask<Outcome<string>> TakeAsync(Stream stream, string name, CancellationToken cancel = default)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        for (var isEnd = false; !isEnd;)
        {
            var read = await reader.ReadAsync(cancel).ConfigureAwait(false);
            var buffer = read.Buffer;
            while (Take(ref buffer, read.IsCompleted) is { } line)
            {
                if (await AddAsync(line, cancel).ConfigureAwait(false) is { } problem)
                {
                    return Outcome<string>.Failed(problem);
                }
            }

            isEnd = read.IsCompleted;
            if (buffer.Length > OrderFile.LongestLine)
            {
                return Outcome<string>.Failed(TooLong());
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }

        return await FinishAsync(name, cancel).ConfigureAwait(false);
    }

    private async ValueTask<Outcome<string>> FinishAsync(string name, CancellationToken cancel)
    {
        if (_orders == 0)
        {
            return Outcome<string>.Failed("The file has no order. It has one order a line, each a JSON object.");
        }

        await PutPieceAsync(cancel).ConfigureAwait(false);
        return Outcome<string>.Of(await _shelf.PutAsync(new OrderFile(name, _orders, _pieces.ToImmutable()).Write(), cancel).ConfigureAwait(false));
    }

    private async ValueTask<string?> AddAsync(byte[] line, CancellationToken cancel)
    {
        _bytes += line.Length + 1;
        var order = line.AsMemory().Trim(" \t\r\uFEFF"u8);
        var problem = line.Length > OrderFile.LongestLine ? TooLong()
            : _bytes > OrderFile.MostBytes ? $"The file is larger than {OrderFile.MostBytes >> 20} MB. Send it in several."
            : order.IsEmpty ? null
            : order.Span[0] != (byte)'{' ? FormattableString.Invariant($"Line {_orders + 1} is no JSON object. A file has one order a line (NDJSON), each like those that go to the API.")
            : _orders >= OrderFile.Most ? FormattableString.Invariant($"The file has more than {OrderFile.Most:N0} orders. Send it in several.")
            : null;
        if (problem is not null || order.IsEmpty)
        {
            return problem;
        }

        _piece.Write(order.Span);
        _piece.Write("\n"u8);
        if (++_orders % OrderFile.OfAPiece == 0)
        {
            await PutPieceAsync(cancel).ConfigureAwait(false);
        }

        return null;
    }

    private async ValueTask PutPieceAsync(CancellationToken cancel)
    {
        if (_piece.WrittenCount > 0)
        {
            _pieces.Add(await _shelf.PutAsync(_piece.WrittenSpan.ToArray(), cancel).ConfigureAwait(false));
            _piece.Clear();
        }
    }

    private string TooLong() => string.Create(CultureInfo.InvariantCulture, $"Order {_orders + 1} is longer than {OrderFile.LongestLine >> 10} KB. A file has one order a line.");

    private static byte[]? Take(ref ReadOnlySequence<byte> buffer, bool isEnd)
    {
        var end = buffer.PositionOf((byte)'\n') ?? (isEnd && !buffer.IsEmpty ? buffer.End : (SequencePosition?)null);
        if (end is not { } stop)
        {
            return null;
        }

        var line = buffer.Slice(0, stop).ToArray();
        buffer = stop.Equals(buffer.End) ? buffer.Slice(buffer.End) : buffer.Slice(buffer.GetPosition(1, stop));
        return line;
    }
}
