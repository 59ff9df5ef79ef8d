using System.Buffers;

namespace DomRules.Formats.Batches;

/// <summary>A sliding window over a stream, in a pooled buffer that grows up to a bound.</summary>
internal sealed class ByteWindow(Stream stream, int firstLine = 1) : IDisposable
{
    private const int FirstSize = 1 << 18;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int start;
    private int end;

    /// <summary>Whether the stream holds no more than the window does.</summary>
    internal bool IsAtEnd { get; private set; }

    /// <summary>Line of the window's first byte, from 1.</summary>
    internal int Line { get; private set; } = firstLine;

    internal ReadOnlySpan<byte> Bytes => buffer.AsSpan(start, end - start);

    /// <summary>Reads more; false when the stream has ended.</summary>
    internal bool Grow()
    {
        if (IsAtEnd) return false;
        if (end == buffer.Length) MakeRoom();
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        IsAtEnd = read == 0;
        return read > 0;
    }

    /// <summary>Leaves the first bytes behind and counts their lines.</summary>
    internal void Pass(int count)
    {
        Line += Bytes[..count].Count((byte)'\n');
        start += count;
    }

    /// <summary>Leaves the first bytes behind, which hold so many line ends.</summary>
    internal void Pass(int count, int lines)
    {
        Line += lines;
        start += count;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        (start, end, IsAtEnd) = (0, 0, true);
    }

    private void MakeRoom()
    {
        if (start >= buffer.Length / 2)
        {
            Bytes.CopyTo(buffer);
        }
        else
        {
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            Bytes.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
        end -= start;
        start = 0;
    }
}
