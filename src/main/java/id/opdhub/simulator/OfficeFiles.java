package id.opdhub.simulator;

import java.time.Clock;
import java.time.LocalDate;

/** What offices write as files: tax notices of SISMIOP, families of DTSEN. */
final class OfficeFiles {

    /** Kelurahan in Martapura, and in Tenggarong. */
    private static final String MARTAPURA = "6303051001";

    private static final String TENGGARONG = "6402061003";

    private final SyntheticPeople people;
    private final Clock clock;
    private int parcel;

    OfficeFiles(SyntheticPeople people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Another parcel each time, its number that of the owner's serial. */
    SimulatedSubmission taxes() {
        SyntheticPerson owner = people.next(MARTAPURA);
        int year = LocalDate.now(clock).getYear();
        String csv = """
                KD_PROPINSI;KD_DATI2;KD_KECAMATAN;KD_KELURAHAN;KD_BLOK;NO_URUT;KD_JNS_OP;SUBJEK_PAJAK_ID;NM_WP;JALAN_WP;\
                RT_WP;RW_WP;KELURAHAN_WP;NPWP;TOTAL_LUAS_BUMI;TOTAL_LUAS_BNG;THN_PAJAK_SPPT;PBB_YG_HARUS_DIBAYAR_SPPT;\
                TGL_JATUH_TEMPO_SPPT;STATUS_PEMBAYARAN_SPPT
                63;03;020;003;%03d;%d;0;%-30s;%s;JL. A. YANI;1;2;JAWA;;250;90;%d;%d.500,00;30/09/%d;%d
                """.formatted(
                        parcel++ % 900 + 1,
                        owner.serial(),
                        owner.nik(),
                        owner.name(),
                        year,
                        100 + parcel % 800,
                        year,
                        parcel % 2);
        return new SimulatedSubmission("bapenda-banjar", "pbb", "text/csv", csv);
    }

    /** The village in the codes of BPS. */
    SimulatedSubmission families() {
        SyntheticPerson head = people.next(TENGGARONG);
        String csv = """
                id_keluarga;no_kk;nik;nama;alamat;kode_desa;desil;pkh;sembako;pbi_jk
                640306%d%06d;%s;%s;%s;JL. MULAWARMAN;6403060003;%02d;%d;1;0
                """.formatted(
                        head.serial(),
                        clock.millis() % 1_000_000,
                        head.familyCard(),
                        head.nik(),
                        head.name(),
                        1 + head.serial() % 10,
                        head.serial() % 2);
        return new SimulatedSubmission("dinsos-kukar", "bantuan", "text/csv", csv);
    }
}
