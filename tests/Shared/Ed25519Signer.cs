using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Tests.Shared;

/// <summary>Signs as Discord does: Ed25519, written after RFC 8032, section 5.1, for clarity and not for secrecy.</summary>
internal sealed class Ed25519Signer
{
    private const int Length = 32;
    private static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger Order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", CultureInfo.InvariantCulture);
    private static readonly BigInteger D = Reduce(-121665 * Inverse(121666));
    private static readonly (BigInteger X, BigInteger Y) Base = (
        BigInteger.Parse("15112221349535400772501151409588531511454012693041857206046113283949847762202", CultureInfo.InvariantCulture),
        Reduce(4 * Inverse(5)));

    private readonly BigInteger _secret;
    private readonly byte[] _prefix;
    private readonly byte[] _publicKey;

    public Ed25519Signer(byte[] seed)
    {
        var hash = SHA512.HashData(seed);
        _prefix = hash[Length..];
        hash[0] &= 0b1111_1000;
        hash[31] = (byte)((hash[31] & 0b0111_1111) | 0b0100_0000);
        _secret = Number(hash.AsSpan(0, Length));
        _publicKey = Encode(Multiply(_secret));
    }

    public string PublicKey => Convert.ToHexStringLower(_publicKey);

    /// <summary>The signature of a body that is sent at a time, in hexadecimal digits.</summary>
    public string Sign(string timestamp, string body) => Convert.ToHexStringLower(Sign(Encoding.UTF8.GetBytes(timestamp + body)));

    public byte[] Sign(byte[] message)
    {
        var nonce = Number(SHA512.HashData([.. _prefix, .. message])) % Order;
        var point = Encode(Multiply(nonce));
        var challenge = Number(SHA512.HashData([.. point, .. _publicKey, .. message])) % Order;
        return [.. point, .. Bytes((nonce + (challenge * _secret)) % Order)];
    }

    private static (BigInteger X, BigInteger Y) Multiply(BigInteger times)
    {
        var (sum, power) = ((X: BigInteger.Zero, Y: BigInteger.One), Base);
        for (; times > 0; times >>= 1)
        {
            sum = times.IsEven ? sum : Add(sum, power);
            power = Add(power, power);
        }

        return sum;
    }

    private static (BigInteger X, BigInteger Y) Add((BigInteger X, BigInteger Y) a, (BigInteger X, BigInteger Y) b)
    {
        var product = Reduce(D * Reduce(a.X * b.X) * Reduce(a.Y * b.Y));
        var both = Inverse(1 - (product * product)); // one inversion for 1 + product and 1 - product
        return (
            Reduce(((a.X * b.Y) + (b.X * a.Y)) * (1 - product) * both),
            Reduce(((a.Y * b.Y) + (a.X * b.X)) * (1 + product) * both));
    }

    private static byte[] Encode((BigInteger X, BigInteger Y) point)
    {
        var bytes = Bytes(point.Y);
        bytes[31] |= (byte)(point.X.IsEven ? 0 : 0b1000_0000);
        return bytes;
    }

    private static BigInteger Inverse(BigInteger number) => BigInteger.ModPow(Reduce(number), Prime - 2, Prime);

    private static BigInteger Reduce(BigInteger number) => ((number % Prime) + Prime) % Prime;

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true);

    private static byte[] Bytes(BigInteger number)
    {
        var bytes = new byte[Length];
        number.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }
}
