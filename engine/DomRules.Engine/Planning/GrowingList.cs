using System.Runtime.CompilerServices;

namespace DomRules.Engine.Planning;

/// <summary>A list whose memory stays when it is cleared.</summary>
internal sealed class GrowingList<T>
{
    private T[] items = new T[16];

    public int Count { get; private set; }

    public ReadOnlySpan<T> Span => items.AsSpan(0, Count);

    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref items[index];
    }

    public int Add(T item)
    {
        if (Count == items.Length)
            Array.Resize(ref items, items.Length * 2);
        items[Count] = item;
        return Count++;
    }

    public void Clear() => Count = 0;
}
