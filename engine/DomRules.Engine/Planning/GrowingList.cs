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

    public void AddRange(ReadOnlySpan<T> added)
    {
        if (Count + added.Length > items.Length)
            Array.Resize(ref items, Math.Max(Count + added.Length, items.Length * 2));
        added.CopyTo(items.AsSpan(Count));
        Count += added.Length;
    }

    public int Add(T item)
    {
        if (Count == items.Length)
            Array.Resize(ref items, items.Length * 2);
        items[Count] = item;
        return Count++;
    }

    /// <summary>Puts an item at a place, or at the end.</summary>
    public void Put(int index, T item)
    {
        if (index == Count)
            Add(item);
        else
            items[index] = item;
    }

    public void Sort() => items.AsSpan(0, Count).Sort();

    public void Truncate(int count) => Count = count;

    public void Clear() => Count = 0;
}
