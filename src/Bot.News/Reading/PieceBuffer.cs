namespace Bot.News.Reading;

/// <summary>Collects the bytes of one value; beyond the largest size only the fact that it was too large.</summary>
internal sealed class PieceBuffer(int most)
{
    private byte[] _bytes = new byte[16 * 1024];
    private int _length;
    private bool _isTooLarge;

    public bool IsBlank
    {
        get
        {
            var at = 0;
            while (at < _length && _bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                at++;
            }

            return !_isTooLarge && at == _length;
        }
    }

    public void Add(ReadOnlySpan<byte> more)
    {
        if (_isTooLarge || _length + more.Length > most)
        {
            _isTooLarge = true;
            return;
        }

        if (_length + more.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_length + more.Length, Math.Min(2 * _bytes.Length, most)));
        }

        more.CopyTo(_bytes.AsSpan(_length));
        _length += more.Length;
    }

    public JsonPiece Take(int number) => _isTooLarge
        ? new JsonPiece(number, default, JsonPieces.TooLarge)
        : new JsonPiece(number, _bytes.AsMemory(0, _length), null);

    public void Clear()
    {
        _length = 0;
        _isTooLarge = false;
    }
}
