using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using DomRules.Store;

namespace DomRules.Operations.Simulating;

/// <summary>Takes in a file of orders line by line, or order by order where it is one JSON array, and keeps no more of it in memory than a piece.</summary>
public sealed class OrderFileTaking(IStore store, TimeProvider clock)
{
    private readonly ImmutableArray<string>.Builder _pieces = ImmutableArray.CreateBuilder<string>();
    private readonly SimulationShelf _shelf = new(store, clock);
    private readonly ArrayBufferWriter<byte> _piece = new();
    private readonly ImmutableArray<(int Before, int Lines)>.Builder _gaps = ImmutableArray.CreateBuilder<(int Before, int Lines)>();
    private int _gap;
    private int _passed;
    private int _orders;
    private bool _isArray;
    private long _bytes;

    /// <summary>Takes a file in; its hash, or why it is not taken.</summary>
    /// <param name="stream">An order a line, or all in one array.</param>
    /// <param name="name">What its owner calls it.</param>
    /// <param name="cancel">Ends it; nothing of it counts then.</param>
    public async ValueTask<Outcome<string>> TakeAsync(Stream stream, string name, CancellationToken cancel = default)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        _isArray = await BeginsArrayAsync(reader, cancel).ConfigureAwait(false);
        var problem = _isArray ? await ArrayAsync(reader, cancel).ConfigureAwait(false) : await LinesAsync(reader, cancel).ConfigureAwait(false);
        return problem is null ? await FinishAsync(name, cancel).ConfigureAwait(false) : Outcome<string>.Failed(problem);
    }

    private async ValueTask<string?> LinesAsync(PipeReader reader, CancellationToken cancel)
    {
        for (var isEnd = false; !isEnd;)
        {
            var read = await reader.ReadAsync(cancel).ConfigureAwait(false);
            var buffer = read.Buffer;
            while (Take(ref buffer, read.IsCompleted) is { } line)
            {
                if (await AddAsync(line, cancel).ConfigureAwait(false) is { } problem)
                {
                    return problem;
                }
            }

            isEnd = read.IsCompleted;
            if (buffer.Length > OrderFile.LongestLine)
            {
                return TooLong();
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }

        return null;
    }

    /// <summary>Whether the first sign of the file opens an array; nothing of it is taken by looking.</summary>
    private static async ValueTask<bool> BeginsArrayAsync(PipeReader reader, CancellationToken cancel)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancel).ConfigureAwait(false);
            var first = FirstSign(read.Buffer);
            reader.AdvanceTo(read.Buffer.Start, first is null ? read.Buffer.End : read.Buffer.Start);
            if (first is not null || read.IsCompleted || read.Buffer.Length > OrderFile.LongestLine)
            {
                return first == (byte)'[';
            }
        }
    }

    private static byte? FirstSign(in ReadOnlySequence<byte> buffer)
    {
        foreach (var part in buffer)
        {
            if (part.Span.IndexOfAnyExcept(" \t\r\n\uFEFF"u8) is >= 0 and var at)
            {
                return part.Span[at];
            }
        }

        return null;
    }

    private async ValueTask<string?> ArrayAsync(PipeReader reader, CancellationToken cancel)
    {
        try
        {
            await foreach (var order in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(reader.AsStream(leaveOpen: true), cancellationToken: cancel).ConfigureAwait(false))
            {
                if (await AddAsync(JsonSerializer.SerializeToUtf8Bytes(order), cancel).ConfigureAwait(false) is { } problem)
                {
                    return problem;
                }
            }

            return null;
        }
        catch (JsonException e)
        {
            return FormattableString.Invariant($"The array is no JSON from line {(e.LineNumber ?? 0) + 1} on, after {_orders:N0} orders. A file has one order a line, or all of them in one array.");
        }
    }

    private async ValueTask<Outcome<string>> FinishAsync(string name, CancellationToken cancel)
    {
        if (_orders == 0)
        {
            return Outcome<string>.Failed("The file has no order. A file has one order a line (NDJSON), or all of them in one JSON array.");
        }

        await PutPieceAsync(cancel).ConfigureAwait(false);
        return Outcome<string>.Of(await _shelf.PutAsync(new OrderFile(name, _orders, _pieces.ToImmutable()) { Gaps = _gaps.ToImmutable(), IsArray = _isArray }.Write(), cancel).ConfigureAwait(false));
    }

    private async ValueTask<string?> AddAsync(byte[] line, CancellationToken cancel)
    {
        _bytes += line.Length + 1;
        var order = line.AsMemory().Trim(" \t\r\uFEFF"u8);
        var problem = line.Length > OrderFile.LongestLine ? TooLong()
            : _bytes > OrderFile.MostBytes ? $"The file is larger than {OrderFile.MostBytes >> 20} MB. Send it in several."
            : order.IsEmpty ? null
            : order.Span[0] != (byte)'{' ? FormattableString.Invariant($"{Place()} is no JSON object. A file has one order a line (NDJSON), or all of them in one JSON array, each like those that go to the API.")
            : _orders >= OrderFile.Most ? FormattableString.Invariant($"The file has more than {OrderFile.Most:N0} orders. Send it in several.")
            : null;
        if (problem is not null || order.IsEmpty)
        {
            _gap += order.IsEmpty ? 1 : 0;
            return problem;
        }

        if (_gap > 0)
        {
            _gaps.Add((_orders, _gap));
            (_passed, _gap) = (_passed + _gap, 0);
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

    /// <summary>Where the order that is looked at stands.</summary>
    private string Place() => string.Create(CultureInfo.InvariantCulture, $"{(_isArray ? "Order" : "Line")} {_orders + 1 + _passed + _gap:N0}");

    private string TooLong() => string.Create(CultureInfo.InvariantCulture, $"{Place()} is longer than {OrderFile.LongestLine >> 10} KB. A file has one order a line (NDJSON), or all of them in one JSON array.");

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
