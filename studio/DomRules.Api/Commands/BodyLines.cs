using System.Buffers;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DomRules.Api.Commands;

/// <summary>Reads a body line by line while it comes in; no more of it is kept than the line that is read.</summary>
internal static class BodyLines
{
    /// <summary>The longest line, in bytes.</summary>
    internal const int Longest = 1 << 18;

    /// <summary>The lines; the body as a whole may be as long as it likes. They end where somebody cancels the pending read of the body.</summary>
    internal static async IAsyncEnumerable<BodyLine> ReadAsync(HttpRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        for (var (number, isEnd) = (1, false); !isEnd;)
        {
            var read = await request.BodyReader.ReadAsync(cancel).ConfigureAwait(false);
            var buffer = read.Buffer;
            if (read.IsCanceled)
            {
                request.BodyReader.AdvanceTo(buffer.Start);
                yield break;
            }

            while (TakeLine(ref buffer, read.IsCompleted) is { } line)
            {
                yield return new BodyLine(number++, line, false);
            }

            isEnd = read.IsCompleted || buffer.Length > Longest;
            if (buffer.Length > Longest)
            {
                yield return new BodyLine(number, default, true);
            }

            request.BodyReader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static byte[]? TakeLine(ref ReadOnlySequence<byte> buffer, bool isEnd)
    {
        var end = buffer.PositionOf((byte)'\n') ?? (isEnd && !buffer.IsEmpty ? buffer.End : (SequencePosition?)null);
        if (end is not { } stop || buffer.Slice(0, stop).Length > Longest)
        {
            return null;
        }

        var line = buffer.Slice(0, stop).ToArray();
        buffer = stop.Equals(buffer.End) ? buffer.Slice(buffer.End) : buffer.Slice(buffer.GetPosition(1, stop));
        return line;
    }
}
