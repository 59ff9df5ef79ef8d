namespace DomRules.Engine.Snapshots;

/// <summary>
/// An array that is copied page by page as it is written, so that a fork costs one reference a page. Threads may share it while each reads and
/// writes items of its own.
/// </summary>
internal sealed class CopyOnWritePages<T>
{
    private const int PageBits = 8;
    private const int PageSize = 1 << PageBits;
    private readonly T[]?[] _pages;
    private readonly bool[] _owned;
    private readonly Lock _copying = new();

    /// <summary>All items have their default value.</summary>
    public CopyOnWritePages(int length)
        : this(new T[]?[(length + PageSize - 1) >> PageBits])
    {
    }

    private CopyOnWritePages(T[]?[] pages)
    {
        _pages = pages;
        _owned = new bool[pages.Length];
    }

    public T? this[int index]
    {
        get => _pages[index >> PageBits] is { } page ? page[index & (PageSize - 1)] : default;
        set => Own(index >> PageBits)[index & (PageSize - 1)] = value!;
    }

    /// <summary>A copy; from now on neither sees what the other writes.</summary>
    public CopyOnWritePages<T> Fork()
    {
        Array.Clear(_owned);
        return new CopyOnWritePages<T>([.. _pages]);
    }

    private T[] Own(int page)
    {
        if (!Volatile.Read(ref _owned[page]))
        {
            Copy(page);
        }

        return _pages[page]!;
    }

    private void Copy(int page)
    {
        lock (_copying)
        {
            if (!_owned[page])
            {
                Volatile.Write(ref _pages[page], _pages[page] is { } shared ? [.. shared] : new T[PageSize]);
                Volatile.Write(ref _owned[page], true);
            }
        }
    }
}
