using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using DomRules.Engine.Snapshots;
using DomRules.Model.Canonical;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Routing.Records;

/// <summary>UTF-8 JSON that is put together from parts; used again for the next record.</summary>
internal sealed class JsonBytes
{
    private const int LongestNumber = 20;

    /// <summary>What stands in JSON texts as it is.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Where(sign => sign is not ('"' or '\\'))]);

    private byte[] _bytes = new byte[1 << 14];
    private int _length;

    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    internal void Clear() => _length = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        _length += json.Length;
    }

    /// <summary>Puts an item of a list after those before it.</summary>
    internal void Comma(bool isFirst)
    {
        if (!isFirst)
        {
            Raw(","u8);
        }
    }

    internal void Text(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Plain))
        {
            Raw(DecisionJson.Text(text));
            return;
        }

        var room = Room(text.Length + 2);
        room[0] = (byte)'"';
        Ascii.FromUtf16(text, room[1..], out _);
        room[text.Length + 1] = (byte)'"';
        _length += text.Length + 2;
    }

    internal void Number(long number)
    {
        Utf8Formatter.TryFormat(number, Room(LongestNumber), out var written);
        _length += written;
    }

    /// <summary>A scaled quantity, as the text of a decimal.</summary>
    internal void Quantity(long scaled)
    {
        if (scaled % QuantityScale.One != 0)
        {
            Text(DecimalText.Of(QuantityScale.Exact(scaled)));
            return;
        }

        var room = Room(LongestNumber + 2);
        Utf8Formatter.TryFormat(scaled / QuantityScale.One, room[1..], out var written);
        room[0] = (byte)'"';
        room[written + 1] = (byte)'"';
        _length += written + 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int size)
    {
        if (_bytes.Length - _length < size)
        {
            Grow(size);
        }

        return _bytes.AsSpan(_length);
    }

    private void Grow(int size) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + size));
}
