using System.Numerics;

namespace DomRules.Engine.Compilation;

/// <summary>A set of nodes as bits, by node index.</summary>
internal sealed class NodeBits(int nodes)
{
    private readonly ulong[] _words = new ulong[(nodes + 63) >> 6];

    /// <summary>The bits, 64 nodes a word.</summary>
    internal Span<ulong> Words => _words;

    internal int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    internal bool this[int node] => (_words[node >> 6] >> (node & 63) & 1) != 0;

    internal void Add(int node) => _words[node >> 6] |= 1UL << (node & 63);

    internal void Remove(int node) => _words[node >> 6] &= ~(1UL << (node & 63));

    internal void Clear() => Array.Clear(_words);

    /// <summary>All nodes or none.</summary>
    internal void Fill(bool all)
    {
        if (!all)
        {
            Clear();
            return;
        }

        Array.Fill(_words, ulong.MaxValue);
        if ((nodes & 63) != 0)
        {
            _words[^1] = (1UL << (nodes & 63)) - 1;
        }
    }

    internal bool IsEmpty => _words.AsSpan().IndexOfAnyExcept(0UL) < 0;

    /// <summary>The first node at or after one; -1: there is none.</summary>
    internal int Next(int node)
    {
        for (var word = node >> 6; word < _words.Length; word++)
        {
            var rest = word == node >> 6 ? _words[word] >> (node & 63) << (node & 63) : _words[word];
            if (rest != 0)
            {
                return (word << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }

        return -1;
    }

    /// <summary>All nodes, or all among some, except others.</summary>
    internal void FillExcept(NodeBits except, NodeBits? among)
    {
        Fill(true);
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= ~except._words[i] & (among?._words[i] ?? ulong.MaxValue);
        }
    }

    internal void CopyFrom(NodeBits other) => Array.Copy(other._words, _words, _words.Length);

    internal void And(NodeBits other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= other._words[i];
        }
    }

    internal void Or(NodeBits other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] |= other._words[i];
        }
    }

    internal void AndNot(NodeBits other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= ~other._words[i];
        }
    }
}
